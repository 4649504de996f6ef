package no.veikart.tryout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole thing, running: PostgreSQL, Keycloak and the service. Closing it, Ctrl-C and SIGTERM
 * end them in the opposite order and leave no process behind.
 */
public final class TryOut implements AutoCloseable {

    private final Settings settings;
    private final Console console;
    private final Parts parts;
    private final Thread hook = new Thread(this::end, "try-out-end");
    private volatile @Nullable Folder folder;
    private volatile boolean begun;
    private boolean ended;

    private TryOut(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.parts = new Parts(settings, console);
    }

    /** Runs until Ctrl-C; a failure is one message and exit code 1. */
    public static void main(String[] arguments) {
        var console = new Console(System.out);
        try {
            var tryOut = start(Settings.from(System.getProperties()), console);
            console.line(Welcome.text(tryOut.settings));
            fail(console, tryOut.awaitDeath());
        } catch (CannotStart failure) {
            fail(console, String.valueOf(failure.getMessage()));
        }
    }

    /**
     * Starts everything and returns once it is ready, without a word on the console.
     *
     * @throws CannotStart with nothing left running
     */
    public static TryOut start(Settings settings) {
        return start(settings, new Console(new PrintStream(OutputStream.nullOutputStream(), true)));
    }

    private static TryOut start(Settings settings, Console console) {
        var tryOut = new TryOut(settings, console);
        Runtime.getRuntime().addShutdownHook(tryOut.hook);
        try {
            tryOut.begin();
            return tryOut;
        } catch (IOException failure) {
            tryOut.close();
            throw new CannotStart("Reading or writing failed: " + failure, failure);
        } catch (RuntimeException failure) {
            tryOut.close();
            throw failure;
        }
    }

    public Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        if (!isJvmGoingDown()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        end();
    }

    private void begin() throws IOException {
        folder = Folder.hold(settings);
        parts.check();
        LeftOvers.end(settings, console);
        Ports.check(settings);
        begun = true;
        parts.start();
    }

    /** Returns only when a part died: which, and the end of its log. */
    private String awaitDeath() {
        while (true) {
            Optional<String> death = parts.death();
            if (death.isPresent()) {
                return death.get();
            }
            Pause.brief();
        }
    }

    /** A second caller waits here until the first has ended everything. */
    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        var timer = new Console.Timer();
        if (begun) {
            console.ending("Ending the service, Keycloak and PostgreSQL.");
        }
        parts.end();
        Folder held = folder;
        if (held != null) {
            held.close();
        }
        if (begun) {
            console.ended("Everything is ended.", timer);
        }
    }

    /** What dies after a Ctrl-C dies as wanted: then there is nothing to say, only to wait. */
    private static void fail(Console console, String message) {
        if (!isJvmGoingDown()) {
            console.failed(message);
        }
        System.exit(1);
    }

    private static boolean isJvmGoingDown() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException goingDown) {
            return true;
        }
    }
}
