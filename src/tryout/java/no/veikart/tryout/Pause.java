package no.veikart.tryout;

/** The pause between two looks at something that takes its time. */
final class Pause {

    private static final long MILLIS = 200;

    private Pause() {}

    static void brief() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The launcher was interrupted.", hurried);
        }
    }
}
