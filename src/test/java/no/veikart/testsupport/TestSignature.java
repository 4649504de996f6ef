package no.veikart.testsupport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a token is signed: one way that is right, and some that attackers try. */
enum TestSignature {
    RS256("RS256"),
    /** Another algorithm with the right key. */
    PS256("PS256"),
    /** Symmetric, with the public key for a secret. */
    PUBLIC_KEY("HS256"),
    NONE("none");

    private static final int SALT_LENGTH = 32;

    private final String algorithm;

    TestSignature(String algorithm) {
        this.algorithm = algorithm;
    }

    /** A JWT in its compact form (RFC 7515, section 7.1). */
    String token(Map<String, Object> header, Map<String, Object> claims, TestKey key) {
        Map<String, Object> signed = new LinkedHashMap<>(header);
        signed.put("alg", algorithm);
        signed.put("kid", key.kid());
        String content = encode(bytes(signed)) + "." + encode(bytes(claims));
        return content + "." + encode(sign(content.getBytes(StandardCharsets.UTF_8), key));
    }

    private byte[] sign(byte[] bytes, TestKey key) {
        try {
            return switch (this) {
                case RS256 -> signature(Signature.getInstance("SHA256withRSA"), bytes, key);
                case PS256 -> signature(pss(), bytes, key);
                case PUBLIC_KEY -> mac(bytes, key);
                case NONE -> new byte[0];
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signature(Signature signature, byte[] bytes, TestKey key)
            throws GeneralSecurityException {
        signature.initSign(key.pair().getPrivate());
        signature.update(bytes);
        return signature.sign();
    }

    private static Signature pss() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(
                new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_LENGTH, 1));
        return signature;
    }

    private static byte[] mac(byte[] bytes, TestKey key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.pair().getPublic().getEncoded(), "HmacSHA256"));
        return mac.doFinal(bytes);
    }

    private static byte[] bytes(Map<String, Object> document) {
        return TestIssuer.json(document).getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
