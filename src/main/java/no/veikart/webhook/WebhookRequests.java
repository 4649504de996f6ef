package no.veikart.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads requests about webhooks. */
@ApplicationScoped
class WebhookRequests {

    static final String KEY =
            "The client's own name for this request: the same request sent again with the same"
                    + " name, within thirty days, is answered with what it first did.";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PublicEntries entries;
    private final ReceiverAddresses addresses;
    private final WebhooksConfig config;

    WebhookRequests(PublicEntries entries, ReceiverAddresses addresses, WebhooksConfig config) {
        this.entries = entries;
        this.addresses = addresses;
        this.config = config;
    }

    /**
     * What is wanted of a webhook, whose receiver can be sent to as things stand.
     *
     * @throws ProblemException 422 with everything that is wrong
     */
    WebhookSettings settings(byte[] body) {
        WebhookSettings wanted =
                WebhookReader.read(body, config.allowInternalAddresses(), entries.size());
        if (!isPublic(wanted)) {
            Faults faults = new Faults();
            ReceiverUrl.notPublic(wanted.url(), faults);
            throw faults.asProblem(ProblemType.INVALID_WEBHOOK);
        }
        return wanted;
    }

    private boolean isPublic(WebhookSettings wanted) {
        try {
            return addresses.find(wanted.url(), PATIENCE).isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service ends", e);
        }
    }

    /**
     * @param key null where the client did not send one
     * @param act method and address
     */
    static Optional<IdempotentRequest> named(
            @Nullable String key, Caller caller, String act, byte[] body) {
        return IdempotentRequest.of(key, caller.organisation().code(), fingerprint(act, body));
    }

    private static byte[] fingerprint(String act, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((act + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
