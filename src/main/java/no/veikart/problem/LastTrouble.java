package no.veikart.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kept the database from doing something, as it says itself; for whoever is to mend it. */
@ApplicationScoped
public class LastTrouble {

    private static final Duration TOLD = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile @Nullable Trouble last;

    LastTrouble(Clock clock) {
        this.clock = clock;
    }

    /** Notes what the database said; nothing where the failure is not its. */
    public void note(Throwable failure) {
        DatabaseTrouble.in(failure)
                .map(SQLException::getMessage)
                .flatMap(message -> message.lines().findFirst())
                .ifPresent(reason -> last = new Trouble(reason, clock.instant()));
    }

    /** Empty where there was none within the last minute. */
    Optional<Trouble> recent() {
        return Optional.ofNullable(last)
                .filter(trouble -> clock.instant().isBefore(trouble.at().plus(TOLD)));
    }

    /** One line of the database, and when it came. */
    record Trouble(String reason, Instant at) {}
}
