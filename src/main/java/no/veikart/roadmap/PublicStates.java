package no.veikart.roadmap;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import no.veikart.ledger.Signals;
import org.jspecify.annotations.Nullable;

/**
 * The public state, now and at any instant before.
 *
 * <p>The newest one is held as a snapshot, swapped as a whole after every publication. It answers
 * while the database is away.
 */
@ApplicationScoped
public class PublicStates {

    private static final int AFTER_THE_CATALOGUE = 9_000;

    private final StateReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile @Nullable PublicState newest;

    PublicStates(StateReader reader) {
        this.reader = reader;
    }

    void start(@Observes @Priority(AFTER_THE_CATALOGUE) StartupEvent event) {
        refresh();
    }

    void follow(@Observes Signals.Published event) {
        try {
            refresh();
        } catch (RuntimeException e) {
            Log.warnf("The snapshot stays as it is: %s", e.getMessage());
        }
    }

    /** Empty only before the first publication. */
    public Optional<PublicState> newest() {
        return Optional.ofNullable(newest);
    }

    /**
     * The state as it was public at the instant, which must not be in the future; empty before the
     * first publication.
     */
    public Optional<PublicState> asOf(Instant instant) {
        PublicState known = newest;
        return known != null && !instant.isBefore(known.batch().publishedAt())
                ? Optional.of(known)
                : reader.asOf(instant);
    }

    /** The state of the newest batch that is whole at the size; empty before the first. */
    public Optional<PublicState> atSize(long treeSize) {
        PublicState known = newest;
        return known != null && treeSize == known.batch().treeSize()
                ? Optional.of(known)
                : reader.atSize(treeSize);
    }

    /**
     * Waits until the snapshot is at least that new.
     *
     * @return whether it became so within the bound
     */
    public boolean reached(long treeSize, Duration bound) {
        long left = bound.toNanos();
        lock.lock();
        try {
            while (!isAtLeast(treeSize) && left > 0) {
                left = grown.awaitNanos(left);
            }
            return isAtLeast(treeSize);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isAtLeast(long treeSize) {
        PublicState known = newest;
        return known != null && known.batch().treeSize() >= treeSize;
    }

    private void refresh() {
        lock.lock();
        try {
            reader.newerThan(newest).ifPresent(state -> newest = state);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
