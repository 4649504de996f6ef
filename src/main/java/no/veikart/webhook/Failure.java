package no.veikart.webhook;

import io.netty.channel.ConnectTimeoutException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import no.veikart.assessment.Coded;

/** Why an attempt was none. */
enum Failure implements Coded {
    /** Another status than 2xx. */
    ANSWER,
    /** 410: the receiver wants no more. */
    GONE,
    /** 3xx, which is not followed. */
    REDIRECT,
    /** Not connected, or not answered, in time. */
    TIMEOUT,
    UNREACHABLE,
    /** No certificate that can be trusted for the name. */
    TLS,
    /** The name is not found, or leads to where nothing may be sent. */
    NO_PUBLIC_ADDRESS;

    /** Empty for success. */
    static Optional<Failure> ofStatus(int status) {
        return switch (status / 100) {
            case 2 -> Optional.empty();
            case 3 -> Optional.of(REDIRECT);
            default -> Optional.of(status == 410 ? GONE : ANSWER);
        };
    }

    static Failure of(Throwable cause) {
        if (cause instanceof TimeoutException || cause instanceof ConnectTimeoutException) {
            return TIMEOUT;
        }
        return cause instanceof SSLException ? TLS : UNREACHABLE;
    }
}
