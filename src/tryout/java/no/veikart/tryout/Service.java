package no.veikart.tryout;

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
                Map.of(
                        "QUARKUS_PROFILE", "try-out",
                        "QUARKUS_HTTP_HOST", settings.host(),
                        "QUARKUS_HTTP_PORT", Integer.toString(settings.port()),
                        "QUARKUS_DATASOURCE_JDBC_URL", settings.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", Database.NAME,
                        "QUARKUS_DATASOURCE_PASSWORD", Database.NAME,
                        "VEIKART_KEYCLOAK_URL", settings.issuer().toString()));
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
