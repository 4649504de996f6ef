package no.veikart.tryout;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard reads: one line a step, with the seconds it took. */
final class Console {

    private final PrintStream out;
    private volatile boolean ending;

    Console(PrintStream out) {
        this.out = out;
    }

    /** After the end has begun, what still becomes ready is of no interest. */
    void line(String text) {
        if (!ending) {
            print(text);
        }
    }

    void doing(String text) {
        line("           " + text);
    }

    void done(String text, Timer timer) {
        line(timed(text, timer));
    }

    void ending(String text) {
        line("");
        doing(text);
        ending = true;
    }

    void ended(String text, Timer timer) {
        print(timed(text, timer));
    }

    void failed(String text) {
        print("");
        print("The try-out cannot go on.");
        print(text);
    }

    private static String timed(String text, Timer timer) {
        return String.format(Locale.ROOT, "  %5.1f s  %s", timer.seconds(), text);
    }

    private void print(String text) {
        out.println(text);
        out.flush();
    }

    /** The time since a step began. */
    static final class Timer {

        private final long began = System.nanoTime();

        double seconds() {
            return (System.nanoTime() - began) / 1e9;
        }

        boolean beyond(Duration limit) {
            return System.nanoTime() - began > limit.toNanos();
        }
    }
}
