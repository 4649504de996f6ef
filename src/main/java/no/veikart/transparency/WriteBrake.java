package no.veikart.transparency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import no.veikart.checkpoint.LedgerConfig;
import no.veikart.checkpoint.OldestWaiting;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes in nothing more while what was taken in does not become public. */
final class WriteBrake {

    private static final Set<String> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int RETRY_SECONDS = 10;

    private final OldestWaiting waiting;
    private final LedgerConfig config;

    WriteBrake(OldestWaiting waiting, LedgerConfig config) {
        this.waiting = waiting;
        this.config = config;
    }

    @ServerRequestFilter
    void brake(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())
                && waiting.age().compareTo(config.longestWait()) > 0) {
            throw new ProblemException(ProblemType.PUBLICATION_STALLED).retryAfter(RETRY_SECONDS);
        }
    }
}
