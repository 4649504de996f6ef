package no.veikart.tryout;

import static java.util.Map.entry;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The service itself, as it was built, in a JVM of its own. */
final class Service {

    static final String FILE = "service";

    private static final Duration START = Duration.ofMinutes(3);

    private final Settings settings;
    private final Child child;

    Service(Settings settings) {
        this.settings = settings;
        this.child = new Child("The service", FILE, settings);
    }

    void check() {
        if (!Files.isReadable(settings.service())) {
            throw new CannotStart(
                    String.format(
                            Locale.ROOT,
                            "The service is not built: %s is missing. Build and start it with:"
                                    + " mvn -Ptry-out",
                            settings.service()));
        }
    }

    /** Returns once the roadmap can be read; Keycloak need not be there for that. */
    void start() {
        String jar = settings.service().toString();
        child.start(
                jar,
                List.of("-jar", jar),
                Map.ofEntries(
                        entry("QUARKUS_PROFILE", "try-out"),
                        entry("QUARKUS_HTTP_HOST", settings.host()),
                        entry("QUARKUS_HTTP_PORT", Integer.toString(settings.port())),
                        entry("QUARKUS_MANAGEMENT_HOST", settings.host()),
                        // Any that is free; the service's log names it.
                        entry("QUARKUS_MANAGEMENT_PORT", "0"),
                        entry("QUARKUS_DATASOURCE_JDBC_URL", settings.jdbcUrl()),
                        entry("QUARKUS_DATASOURCE_USERNAME", Database.NAME),
                        entry("QUARKUS_DATASOURCE_PASSWORD", Database.NAME),
                        entry("QUARKUS_FLYWAY_USERNAME", Database.OWNER),
                        entry("QUARKUS_FLYWAY_PASSWORD", Database.OWNER),
                        entry("VEIKART_KEYCLOAK_URL", settings.issuer().toString()),
                        entry("VEIKART_LEDGER_ORIGIN", "veikart.example/try-out"),
                        entry("VEIKART_LEDGER_SIGNING_KEY", SigningKey.of(settings)),
                        entry(
                                "VEIKART_LEDGER_LAST_CHECKPOINT",
                                settings.folder().resolve("last-checkpoint").toString())));
        URI roadmap = settings.address().resolve("/v1/roadmap");
        child.await(() -> Web.answers(roadmap), START);
    }

    boolean isRunning() {
        return child.isRunning();
    }

    String death() {
        return child.death();
    }

    void stop() {
        child.stop();
    }
}
