package no.veikart.tryout;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JVM of ours: at most one process at a time, and none any more once it is stopped. A Ctrl-C
 * reaches the whole process group; a child leaves it to the launcher, which ends it in order.
 */
final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /** A JVM that is still starting puts off its end until it has started. */
    private static final Duration PATIENCE_WHILE_STARTING = Duration.ofSeconds(3);

    private static final boolean WINDOWS = File.separatorChar == '\\';

    /** A JVM leaves signals alone that its parent ignored, so SIGTERM is what remains. */
    private static final List<String> DEAF_TO_CTRL_C =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");

    private final String name;
    private final Path folder;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;
    private volatile boolean ready;
    private boolean stopped;

    Child(String name, String file, Settings settings) {
        this.name = name;
        this.folder = settings.folder();
        this.log = settings.log(file);
        this.pidFile = new PidFile(settings.folder().resolve(file + ".pid"));
    }

    /**
     * Starts a JVM with the launcher's own Java.
     *
     * @param mark an argument by which this process can be recognised
     * @param environment added to the launcher's; an empty value takes a variable away
     */
    synchronized void start(String mark, List<String> arguments, Map<String, String> environment) {
        if (stopped) {
            throw new CannotStart(name + " was stopped before it started.");
        }
        List<String> command = new ArrayList<>(WINDOWS ? List.of() : DEAF_TO_CTRL_C);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.redirectInput(new File(WINDOWS ? "NUL" : "/dev/null"));
        environment.forEach(
                (key, value) -> {
                    if (value.isEmpty()) {
                        builder.environment().remove(key);
                    } else {
                        builder.environment().put(key, value);
                    }
                });
        try {
            process = builder.start();
            pidFile.write(process.pid(), mark);
        } catch (IOException failure) {
            throw new CannotStart(name + " cannot be started: " + failure.getMessage(), failure);
        }
    }

    /** Ends the process, if there is one, and lets none start any more. */
    void stop() {
        Process running;
        synchronized (this) {
            stopped = true;
            running = process;
        }
        if (running != null) {
            Ending.end(running.toHandle(), ready ? PATIENCE : PATIENCE_WHILE_STARTING);
            pidFile.delete();
        }
    }

    /** Waits for a process that is meant to end by itself; anything but success is a failure. */
    void await(Duration limit) {
        var timer = new Console.Timer();
        while (isRunning()) {
            if (timer.beyond(limit)) {
                throw new CannotStart(slow(limit));
            }
            Pause.brief();
        }
        if (current().exitValue() != 0) {
            throw new CannotStart(death());
        }
    }

    /** Waits until the condition holds while the process lives. */
    void await(Condition condition, Duration limit) {
        var timer = new Console.Timer();
        while (!condition.holds()) {
            if (!isRunning()) {
                throw new CannotStart(death());
            }
            if (timer.beyond(limit)) {
                throw new CannotStart(slow(limit));
            }
            Pause.brief();
        }
        ready = true;
    }

    boolean isRunning() {
        return current().isAlive();
    }

    String death() {
        return String.format(
                Locale.ROOT,
                "%s ended by itself (exit code %d). %s",
                name,
                current().exitValue(),
                LogTail.of(log));
    }

    private String slow(Duration limit) {
        return String.format(
                Locale.ROOT,
                "%s was not ready after %d seconds. %s",
                name,
                limit.toSeconds(),
                LogTail.of(log));
    }

    private synchronized Process current() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    /** Whether something is so by now. */
    @FunctionalInterface
    interface Condition {
        boolean holds();
    }
}
