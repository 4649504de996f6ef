package no.veikart.tryout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends processes: a request, a bounded wait, then by force. */
final class Ending {

    private static final Duration FORCED = Duration.ofSeconds(5);

    private Ending() {}

    /** SIGTERM: our JVMs finish what they are doing. */
    static void end(ProcessHandle process, Duration patience) {
        end(process, patience, process::destroy);
    }

    /** SIGINT, PostgreSQL's fast shutdown: SIGTERM would wait for the last client to leave. */
    static void endPostgres(ProcessHandle process, Duration patience) {
        end(process, patience, () -> interrupt(process));
    }

    private static void end(ProcessHandle process, Duration patience, Runnable request) {
        List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
        request.run();
        await(process, patience);
        all.forEach(
                each -> {
                    each.destroyForcibly();
                    await(each, FORCED);
                });
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (IOException noSuchCommand) {
            process.destroy();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            // The caller goes on to force.
        }
    }
}
