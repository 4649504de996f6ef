package no.veikart.judgement;

import java.util.Optional;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import org.jspecify.annotations.Nullable;

/** How clients name their requests, so that one can be sent again. */
final class Retries {

    static final String DESCRIPTION =
            "The client's own name for this request: the same request sent again with the same name,"
                    + " within thirty days, is answered with what it first did.";

    private Retries() {}

    /**
     * @param key null where the client did not send one
     * @param act method and address
     */
    static Optional<IdempotentRequest> named(
            @Nullable String key, Caller caller, String act, byte[] body) {
        return IdempotentRequest.of(key, caller.organisation().code(), Fingerprint.of(act, body));
    }
}
