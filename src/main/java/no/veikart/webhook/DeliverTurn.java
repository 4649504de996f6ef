package no.veikart.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import no.veikart.ledger.RecordedEntry;

/**
 * Delivers to one receiver what it has not got yet, entry by entry in the order of the ledger,
 * until it has all, something fails, or others want their turn.
 *
 * <p>Each message is delivered at least once: what was not recorded when a replica died is sent
 * again, under the same identifier.
 */
@ApplicationScoped
class DeliverTurn {

    private static final Duration BETWEEN_RECORDS = Duration.ofSeconds(1);

    /** Publishing goes first: not more connections to the database than this at a time. */
    private static final int CONNECTIONS = 4;

    private final PublicEntries entries;
    private final DueWebhooks webhooks;
    private final Secrets secrets;
    private final Post post;
    private final ObjectMapper json;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final BackOff backOff;
    private final Duration longest;
    private final Semaphore database = new Semaphore(CONNECTIONS);

    DeliverTurn(
            PublicEntries entries,
            DueWebhooks webhooks,
            Secrets secrets,
            Post post,
            ObjectMapper json,
            MeterRegistry metrics,
            Clock clock,
            WebhooksConfig config) {
        this.entries = entries;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.post = post;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
        this.backOff = new BackOff(config.retries());
        this.longest = config.turn();
    }

    /**
     * @throws InterruptedException if the service ends; the lease tells another replica when to go
     *     on
     */
    void run(DueWebhook due) throws InterruptedException {
        Progress progress = new Progress(due);
        List<Secret> keys = due.secrets(secrets, clock.instant());
        UUID test = due.test();
        if (test != null) {
            Message message = Message.test(due.id(), test, clock.instant(), json);
            progress.tested(test, message, send(due, keys, message), clock.instant());
        }
        if (due.enabled() && !due.nextAttemptAt().isAfter(clock.instant())) {
            follow(due, keys, progress);
        }
        record(due, progress, true);
    }

    private void follow(DueWebhook due, List<Secret> keys, Progress progress)
            throws InterruptedException {
        long begin = System.nanoTime();
        long recorded = begin;
        List<RecordedEntry> page = page(progress);
        while (!page.isEmpty()) {
            for (RecordedEntry entry : page) {
                step(due, keys, progress, entry);
                if (progress.hasEnded() || isOver(begin, longest)) {
                    return;
                }
                if (isOver(recorded, BETWEEN_RECORDS)) {
                    if (!record(due, progress, false)) {
                        return;
                    }
                    recorded = System.nanoTime();
                }
            }
            page = page(progress);
        }
    }

    private void step(DueWebhook due, List<Secret> keys, Progress progress, RecordedEntry entry)
            throws InterruptedException {
        if (due.wants(entry.type())) {
            Message message = Message.of(due.id(), entry, json);
            Outcome outcome = send(due, keys, message);
            double chance = ThreadLocalRandom.current().nextDouble();
            progress.tried(message, outcome, clock.instant(), backOff, chance);
        } else {
            progress.passOver(entry.index());
        }
    }

    private Outcome send(DueWebhook due, List<Secret> keys, Message message)
            throws InterruptedException {
        Outcome outcome = post.send(due.url(), keys, message);
        String result = outcome.failure() == null ? "delivered" : outcome.failure().code();
        metrics.counter("veikart.webhooks.attempts", "outcome", result).increment();
        return outcome;
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    private List<RecordedEntry> page(Progress progress) throws InterruptedException {
        return gently(() -> entries.from(progress.nextIndex()));
    }

    private boolean record(DueWebhook due, Progress progress, boolean ends)
            throws InterruptedException {
        boolean recorded = gently(() -> webhooks.record(due, progress, ends));
        progress.recorded();
        return recorded;
    }

    private <T> T gently(Supplier<T> work) throws InterruptedException {
        database.acquire();
        try {
            return work.get();
        } finally {
            database.release();
        }
    }
}
