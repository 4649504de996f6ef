package no.veikart.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Ends what was started, the last first: when the benchmark is done, when it fails, and on Ctrl-C.
 * Nothing is ended twice.
 */
final class Ending implements AutoCloseable {

    private final Deque<Runnable> steps = new ArrayDeque<>();

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "benchmark-end"));
    }

    synchronized void with(Runnable step) {
        steps.push(step);
    }

    @Override
    public synchronized void close() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
