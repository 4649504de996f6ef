package no.veikart.tryout;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, Keycloak and the service: started together, ended in the opposite order. */
final class Parts {

    private final Settings settings;
    private final Console console;
    private final Database database;
    private final Keycloak keycloak;
    private final Service service;

    Parts(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.database = new Database(settings);
        this.keycloak = new Keycloak(settings);
        this.service = new Service(settings);
    }

    /** What can be found out before anything is started. */
    void check() throws IOException {
        service.check();
        keycloak.check();
    }

    /** Keycloak starts beside the others: public reads do not need it. */
    void start() throws IOException {
        var identity = new FutureTask<@Nullable Void>(this::startKeycloak);
        var thread = new Thread(identity, "keycloak-start");
        thread.setDaemon(true);
        thread.start();
        startDatabase();
        startService();
        join(identity);
    }

    /** Which part has died, with the end of its log. */
    Optional<String> death() {
        if (!service.isRunning()) {
            return Optional.of(service.death());
        }
        if (!keycloak.isRunning()) {
            return Optional.of(keycloak.death());
        }
        return database.isRunning() ? Optional.empty() : Optional.of(database.death());
    }

    void end() {
        service.stop();
        keycloak.stop();
        database.stop();
    }

    private @Nullable Void startKeycloak() throws IOException {
        keycloak.build(console);
        var timer = new Console.Timer();
        keycloak.start(console);
        console.done("Keycloak is ready: " + settings.issuer(), timer);
        return null;
    }

    private void startDatabase() throws IOException {
        var timer = new Console.Timer();
        String version = database.start();
        console.done(
                String.format(
                        Locale.ROOT, "PostgreSQL %s is ready: %s", version, settings.jdbcUrl()),
                timer);
    }

    private void startService() {
        var timer = new Console.Timer();
        service.start();
        console.done("The service is ready: " + settings.address(), timer);
    }

    private static void join(FutureTask<?> task) throws IOException {
        try {
            task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof CannotStart cannotStart) {
                throw cannotStart;
            }
            throw new IOException(failure.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The launcher was interrupted.", hurried);
        }
    }
}
