package no.veikart.publication;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.veikart.ledger.Signals;
import no.veikart.problem.LastTrouble;

/**
 * Publishes what waits, as soon as there is word of it and in any case once a second.
 *
 * <p>Every replica has one; which of them publishes is settled anew for each batch, by a lock in
 * the database, so that any replica takes over at once.
 */
@ApplicationScoped
class Publisher {

    private static final int AFTER_EVERYTHING_ELSE = 10_000;

    /** Under load few batches of many acts cost less than many of few. */
    private static final long MILLIS_FROM_BATCH_TO_BATCH = 100;

    private final PublishBatch publishBatch;
    private final Event<Signals.Published> published;
    private final LastTrouble lastTrouble;
    private final Semaphore word = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean(true);
    private boolean inTrouble;
    private final Thread thread = new Thread(this::run, "veikart-publisher");

    Publisher(
            PublishBatch publishBatch,
            Event<Signals.Published> published,
            LastTrouble lastTrouble) {
        this.publishBatch = publishBatch;
        this.published = published;
        this.lastTrouble = lastTrouble;
    }

    void start(@Observes @Priority(AFTER_EVERYTHING_ELSE) StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running.set(false);
        word.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    void wakeUp(@Observes Signals.EntriesWaiting event) {
        word.release();
    }

    /** False where the thread has ended though nobody stopped it. */
    boolean runs() {
        return thread.isAlive() || !running.get();
    }

    private void run() {
        try {
            while (running.get()) {
                long begin = System.nanoTime();
                if (publishes()) {
                    rest(begin);
                } else {
                    awaitWord();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether there was something to publish; of a trouble that lasts, only its begin is logged.
     */
    private boolean publishes() {
        try {
            boolean some = publishBatch.publish();
            sign(some);
            if (inTrouble) {
                Log.info("Publishing again");
            }
            inTrouble = false;
            return some;
        } catch (RuntimeException e) {
            lastTrouble.note(e);
            if (!inTrouble) {
                Log.warn("Nothing can be published; trying again each second", e);
            }
            inTrouble = true;
            return false;
        }
    }

    /** Before the word of it, so that what somebody is told to be public can be proved. */
    private void sign(boolean some) {
        boolean signed = false;
        try {
            signed = publishBatch.sign();
        } finally {
            if (some || signed) {
                published.fire(new Signals.Published());
            }
        }
    }

    private static void rest(long begin) throws InterruptedException {
        long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        TimeUnit.MILLISECONDS.sleep(MILLIS_FROM_BATCH_TO_BATCH - taken);
    }

    /**
     * Those who wait give word again and again: in trouble that is not heard, as each attempt costs
     * the database what it may lack, such as the last room for its log.
     */
    private void awaitWord() throws InterruptedException {
        if (inTrouble) {
            TimeUnit.SECONDS.sleep(1);
        } else {
            word.tryAcquire(1, TimeUnit.SECONDS);
        }
        word.drainPermits();
    }
}
