package no.veikart.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/**
 * A text that somebody wrote, with the salt that keeps its hash from being guessed once it is
 * redacted.
 */
public record FreeText(UUID id, byte[] salt, String text) {

    /** Base64 of SHA-256 over salt and UTF-8 text. */
    public String hash() {
        MessageDigest digest = sha256();
        digest.update(salt);
        return Base64.getEncoder()
                .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
