package no.veikart.testsupport;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** An RSA key that signs tokens, with the identifier under which its public half is published. */
record TestKey(String kid, KeyPair pair) {

    private static final int BITS = 2048;

    static TestKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new TestKey(UUID.randomUUID().toString(), generator.generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public half as a JWK (RFC 7517). */
    Map<String, String> jwk() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return Map.of(
                "kid",
                kid,
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "n",
                number(key.getModulus().toByteArray()),
                "e",
                number(key.getPublicExponent().toByteArray()));
    }

    /** Without the leading zero byte of a two's complement. */
    private static String number(byte[] bytes) {
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
