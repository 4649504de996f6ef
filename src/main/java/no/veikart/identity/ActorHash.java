package no.veikart.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stands for a person: enough to tell two apart, and to nobody without the key who they are. */
@ApplicationScoped
class ActorHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ActorHash(IdentityConfig config) {
        key = new SecretKeySpec(config.actorKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Hex of the HMAC-SHA256 of issuer and subject, with a line break between. */
    String of(String issuer, String subject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] person = (issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(person));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, impossible);
        }
    }
}
