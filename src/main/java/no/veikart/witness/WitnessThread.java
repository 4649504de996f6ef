package no.veikart.witness;

import io.quarkus.logging.Log;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Follows one witness; one that is slow or away holds up nobody. */
final class WitnessThread {

    private static final int LOOK_EVERY_SECONDS = 5;

    private final Witness witness;
    private final AskWitness ask;
    private final Semaphore word = new Semaphore(0);
    private final Thread thread;
    private boolean inTrouble;

    WitnessThread(Witness witness, AskWitness ask) {
        this.witness = witness;
        this.ask = ask;
        this.thread = new Thread(this::run, "veikart-witness-" + witness.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void wakeUp() {
        word.release();
    }

    void end() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                askOnce();
                word.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
                word.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of a trouble that lasts, only its begin is logged; it is not asked in haste again. */
    private void askOnce() throws InterruptedException {
        try {
            ask.run(witness);
            if (inTrouble) {
                Log.infof("The witness %s signs again", witness.name());
            }
            inTrouble = false;
        } catch (RuntimeException e) {
            if (!inTrouble) {
                Log.warnf("The witness %s does not sign: %s", witness.name(), e.getMessage());
            }
            inTrouble = true;
            TimeUnit.SECONDS.sleep(LOOK_EVERY_SECONDS);
        }
    }
}
