package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.veikart.ledger.LedgerEntries;

/** How long acts wait to become public: the age of the oldest that may become so. */
@ApplicationScoped
public class OldestWaiting {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final LedgerEntries entries;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.EPOCH, Optional.empty());

    OldestWaiting(LedgerEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Zero where nothing waits; looked up at most once a second. */
    public Duration age() {
        Instant now = clock.instant();
        if (Duration.between(seen.at(), now).compareTo(FRESH) > 0) {
            seen = new Seen(now, entries.oldestWaiting());
        }
        return seen.oldest()
                .map(oldest -> Duration.between(oldest, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    private record Seen(Instant at, Optional<Instant> oldest) {}
}
