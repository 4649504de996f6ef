package no.veikart.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.veikart.problem.Faults;
import no.veikart.problem.Parameters;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import no.veikart.roadmap.PublicStates;

/** Finds the public state that a read asks for. */
@ApplicationScoped
class StateFinder {

    private static final Duration WAIT_FOR_GROWTH = Duration.ofSeconds(2);

    private final PublicStates states;
    private final Clock clock;

    StateFinder(PublicStates states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    PublicState find(PublicQuery query) {
        if (query.asOf != null && query.treeSize != null) {
            throw Faults.ofParameter("treeSize", "one-of", "asOf");
        }
        if (query.minTreeSize != null) {
            awaitSize(size("minTreeSize", query.minTreeSize));
        }
        if (query.asOf != null) {
            return publicAt(states.asOf(past(query.asOf)));
        }
        if (query.treeSize != null) {
            return publicAt(atSize(size("treeSize", query.treeSize)));
        }
        return states.newest().orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
    }

    /** Whether the answer can never change: it is about an instant that is over for good. */
    boolean isSettled(PublicQuery query, PublicState answered) {
        if (query.treeSize != null) {
            return true;
        }
        PublicState newest = states.newest().orElse(answered);
        return query.asOf != null && !instant(query.asOf).isAfter(newest.batch().publishedAt());
    }

    private static PublicState publicAt(Optional<PublicState> state) {
        return state.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** Up to now, and up to the newest publication should our clock be behind the database's. */
    private Instant past(String text) {
        Instant instant = instant(text);
        boolean published =
                states.newest()
                        .filter(state -> !instant.isAfter(state.batch().publishedAt()))
                        .isPresent();
        if (!published && instant.isAfter(clock.instant())) {
            throw Faults.ofParameter("asOf", "future-instant", text);
        }
        return instant;
    }

    private static Instant instant(String text) {
        return Parameters.instant("asOf", text);
    }

    private Optional<PublicState> atSize(long size) {
        long newest = states.newest().map(state -> state.batch().treeSize()).orElse(0L);
        return size > newest ? Optional.empty() : states.atSize(size);
    }

    private void awaitSize(long size) {
        if (!states.reached(size, WAIT_FOR_GROWTH)) {
            throw new ProblemException(ProblemType.PUBLICATION_BEHIND).retryAfter(1);
        }
    }

    private static long size(String parameter, String text) {
        return Parameters.number(parameter, text, 1, Long.MAX_VALUE);
    }
}
