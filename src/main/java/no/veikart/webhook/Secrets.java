package no.veikart.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes secrets, and gives them the form in which they are stored. They are needed in clear to sign
 * with, so a hash would not do; with a key of the operator they are encrypted (AES-256 in GCM, NIST
 * SP 800-38D), each for its webhook alone.
 */
@ApplicationScoped
class Secrets {

    private static final byte PLAIN = 0;
    private static final byte ENCRYPTED = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private final Optional<SecretKeySpec> key;

    Secrets(WebhooksConfig config) {
        key = config.secretsKey().map(Secrets::key);
    }

    /**
     * @throws IllegalStateException that names the setting, and does not tell it
     */
    static SecretKeySpec key(String base64) {
        byte[] bytes = decoded(base64);
        if (bytes.length != KEY) {
            throw new IllegalStateException(
                    "veikart.webhooks.secrets-key is not 32 bytes in base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    Secret next() {
        return Secret.next(random);
    }

    /** As it is stored for the webhook. */
    byte[] stored(Secret secret, UUID webhook) {
        if (key.isEmpty()) {
            return joined(PLAIN, new byte[0], secret.bytes());
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return joined(
                ENCRYPTED,
                nonce,
                crypt(Cipher.ENCRYPT_MODE, key.get(), nonce, webhook, secret.bytes()));
    }

    /**
     * @throws IllegalStateException if it was encrypted under another key, or for another webhook
     */
    Secret read(byte[] stored, UUID webhook) {
        if (stored[0] == PLAIN) {
            return new Secret(Arrays.copyOfRange(stored, 1, stored.length));
        }
        SecretKeySpec known =
                key.orElseThrow(
                        () -> new IllegalStateException("veikart.webhooks.secrets-key is missing"));
        byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE);
        byte[] encrypted = Arrays.copyOfRange(stored, 1 + NONCE, stored.length);
        return new Secret(crypt(Cipher.DECRYPT_MODE, known, nonce, webhook, encrypted));
    }

    /** Empty where it cannot be read under this key. */
    Optional<Secret> find(byte[] stored, UUID webhook) {
        try {
            return Optional.of(read(stored, webhook));
        } catch (IllegalStateException underAnotherKey) {
            return Optional.empty();
        }
    }

    private static byte[] crypt(
            int mode, SecretKeySpec key, byte[] nonce, UUID webhook, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook's secret is not under this key", e);
        }
    }

    private static byte[] joined(byte form, byte[] nonce, byte[] bytes) {
        return ByteBuffer.allocate(1 + nonce.length + bytes.length)
                .put(form)
                .put(nonce)
                .put(bytes)
                .array();
    }
}
