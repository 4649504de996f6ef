package no.veikart.note;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import no.veikart.merkle.MalformedException;

/** Ed25519 of RFC 8032 with keys as bare bytes, which the JDK only takes wrapped. */
final class Ed25519 {

    static final int KEY_SIZE = 32;
    static final int SIGNATURE_SIZE = 64;

    private static final String NAME = "Ed25519";

    /** What stands before the key in a SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** The key pair of a seed, the private key of RFC 8032, section 5.1.5. */
    static KeyPair keyPair(byte[] seed) {
        if (seed.length != KEY_SIZE) {
            throw new MalformedException("a seed has 32 bytes, not " + seed.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(255, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    static byte[] bytes(PublicKey key) {
        return Arrays.copyOfRange(key.getEncoded(), SPKI.length, SPKI.length + KEY_SIZE);
    }

    /**
     * @throws MalformedException if no public key has these bytes
     */
    static PublicKey publicKey(byte[] bytes) {
        if (bytes.length != KEY_SIZE) {
            throw new MalformedException("a public key has 32 bytes, not " + bytes.length);
        }
        ByteArrayOutputStream wrapped = new ByteArrayOutputStream();
        wrapped.writeBytes(SPKI);
        wrapped.writeBytes(bytes);
        try {
            PublicKey key =
                    KeyFactory.getInstance(NAME)
                            .generatePublic(new X509EncodedKeySpec(wrapped.toByteArray()));
            Signature.getInstance(NAME).initVerify(key);
            return key;
        } catch (GeneralSecurityException noPoint) {
            throw new MalformedException("no point of the curve: " + noPoint.getMessage());
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("every JVM from 15 on has " + NAME, cause);
    }

    /** Randomness that is none: the JDK draws its seed from it, and so gets ours. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        private Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, KEY_SIZE);
        }
    }
}
