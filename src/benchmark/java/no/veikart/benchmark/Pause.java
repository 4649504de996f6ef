package no.veikart.benchmark;

/** The pause between two looks at something that takes its time. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static BenchmarkFailure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new BenchmarkFailure("The benchmark was interrupted.", cause);
    }
}
