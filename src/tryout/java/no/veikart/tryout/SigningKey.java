package no.veikart.tryout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that the try-out's ledger is signed with: made at the first start, and kept. */
final class SigningKey {

    private static final int SEED_BYTES = 32;

    private SigningKey() {}

    /** An Ed25519 seed in base64. */
    static String of(Settings settings) {
        Path file = settings.folder().resolve("ledger-signing-key");
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
                Permissions.keepSecret(file);
                Files.writeString(file, newSeed());
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new CannotStart(
                    "The ledger's key cannot be kept in " + file + ": " + failure.getMessage(),
                    failure);
        }
    }

    private static String newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return Base64.getEncoder().encodeToString(seed);
    }
}
