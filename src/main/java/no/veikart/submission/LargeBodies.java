package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;

/** Takes in few large bodies at a time, so that memory is bounded whatever is sent. */
@ApplicationScoped
class LargeBodies {

    /** Below, a body is no burden, however many there are. */
    private static final long SMALL_BYTES = 128 * 1024L;

    private static final int SECONDS_TO_COME_BACK = 5;

    /** Requests that wait hold a thread each: the more wait, the fewer are left for others. */
    private static final int LONGEST_QUEUE = 6;

    private final SubmissionConfig config;
    private final Semaphore turns;

    LargeBodies(SubmissionConfig config) {
        this.config = config;
        this.turns = new Semaphore(config.largeBodies(), true);
    }

    /**
     * Does something with a body, when it is its turn.
     *
     * @param length in bytes; negative where it is not known
     * @throws ProblemException if that takes too long
     */
    <T> T inTurn(long length, Supplier<T> work) {
        if (length >= 0 && length < SMALL_BYTES) {
            return work.get();
        }
        await();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            boolean hasTurn =
                    turns.getQueueLength() < LONGEST_QUEUE
                            && turns.tryAcquire(
                                    config.largeBodyWait().toMillis(), TimeUnit.MILLISECONDS);
            if (!hasTurn) {
                throw new ProblemException(ProblemType.BUSY).retryAfter(SECONDS_TO_COME_BACK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE).because(e);
        }
    }
}
