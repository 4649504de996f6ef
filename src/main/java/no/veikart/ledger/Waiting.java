package no.veikart.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;

/** Lets a request wait until its act is public. */
@ApplicationScoped
public class Waiting {

    private static final long LOOK_EVERY_MILLIS = 250;

    private final Jdbi jdbi;
    private final Signals signals;
    private final Batches batches;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition published = lock.newCondition();

    Waiting(Jdbi jdbi, Signals signals, Batches batches) {
        this.jdbi = jdbi;
        this.signals = signals;
        this.batches = batches;
    }

    void wakeUp(@Observes Signals.Published event) {
        lock.lock();
        try {
            published.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks for the publication of a committed act and waits for it.
     *
     * @return the batch that made it public; empty if that takes longer than {@code bound}
     */
    public Optional<Batch> publicationOf(UUID act, Duration bound) {
        signals.entriesWaiting();
        long end = System.nanoTime() + bound.toNanos();
        Optional<Batch> batch = batchOf(act);
        while (batch.isEmpty() && System.nanoTime() < end) {
            awaitWord();
            batch = batchOf(act);
        }
        return batch;
    }

    @SuppressWarnings("WaitNotInLoop") // the caller looks into the database again
    private void awaitWord() {
        lock.lock();
        try {
            if (!published.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                signals.entriesWaiting();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Batch> batchOf(UUID act) {
        return jdbi.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select min(leaf_index) from ledger_entry
                                                where act = :act and leaf_index is not null
                                                """)
                                        .bind("act", act)
                                        .mapTo(Long.class)
                                        .findOne())
                .map(batches::containing);
    }
}
