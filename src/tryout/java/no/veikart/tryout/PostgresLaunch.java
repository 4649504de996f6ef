package no.veikart.tryout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets PostgreSQL out of its archive and up, or says why it does not come. */
final class PostgresLaunch {

    private static final Duration START = Duration.ofSeconds(60);

    /** What the bundled library would leave off, or wider open than we want. */
    static final Map<String, String> PROMISES =
            Map.of("fsync", "on", "synchronous_commit", "on", "listen_addresses", "127.0.0.1");

    /** What PostgreSQL and its starter say last when they end instead of starting. */
    private static final List<String> GIVEN_UP =
            List.of("could not start server", "database system is shut down");

    private final Settings settings;
    private final DataFolder data;
    private final Path log;
    private final Path binaries;

    PostgresLaunch(Settings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
        this.log = settings.log(Database.FILE);
        this.binaries = settings.folder().resolve("binaries");
    }

    /** The library would go on knocking for the whole minute after the server has given up. */
    EmbeddedPostgres start() throws IOException {
        Files.deleteIfExists(log);
        var task = new FutureTask<EmbeddedPostgres>(builder()::start);
        var thread = new Thread(task, "postgres-start");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                EmbeddedPostgres server = task.get(200, TimeUnit.MILLISECONDS);
                Permissions.keepToOwner(binaries); // the library opens it to everybody
                return server;
            } catch (TimeoutException notYet) {
                if (GIVEN_UP.stream().anyMatch(words -> LogTail.contains(log, words))) {
                    task.cancel(true);
                    throw failed("it does not start");
                }
            } catch (ExecutionException failure) {
                throw failed(String.valueOf(failure.getCause().getMessage()));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                throw failed("the launcher was interrupted");
            }
        }
    }

    private EmbeddedPostgres.Builder builder() {
        var builder =
                EmbeddedPostgres.builder()
                        .setPort(settings.postgresPort())
                        .setDataDirectory(settings.data())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(binaries.toFile())
                        .setPGStartupWait(START)
                        .setServerConfig("unix_socket_directories", "")
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        PROMISES.forEach(builder::setServerConfig);
        return builder;
    }

    CannotStart failed(String what) {
        if (LogTail.contains(log, "initialized by PostgreSQL version")) {
            return new CannotStart(
                    String.format(
                            Locale.ROOT,
                            "The data in %s is of PostgreSQL %s, and the try-out brings another. %s",
                            settings.data(),
                            data.version(),
                            data.remedy()));
        }
        if (LogTail.contains(log, "cannot be run as root")) {
            return new CannotStart(
                    "PostgreSQL does not run as root, and this machine (a container?) does not let"
                            + " root step down by unshare -U. Start the try-out as another user.");
        }
        return new CannotStart(
                String.format(
                        Locale.ROOT,
                        "PostgreSQL cannot be started: %s. Perhaps the data in %s is damaged. %s %s",
                        what,
                        settings.data(),
                        data.remedy(),
                        LogTail.of(log)));
    }
}
