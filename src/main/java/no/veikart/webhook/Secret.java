package no.veikart.webhook;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that a service and one receiver share (Standard Webhooks 1.0.0, symmetric). */
record Secret(byte[] bytes) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int LENGTH = 32;

    static Secret next(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** As the receiver gets it. */
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] hmac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, impossible);
        }
    }

    /** Never the bytes: records end up in logs. */
    @Override
    public String toString() {
        return "Secret";
    }
}
