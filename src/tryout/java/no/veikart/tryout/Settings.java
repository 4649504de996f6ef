package no.veikart.tryout;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * Where the try-out keeps its things and on which ports of the loopback address it listens.
 *
 * @param folder what is kept between runs: data, logs, process files
 * @param keycloak the unpacked Keycloak; folders may share it, it is only written to once
 * @param service the built service, {@code quarkus-run.jar}
 * @param realm the realm that Keycloak begins with
 * @param port of the service
 * @param keycloakPort of Keycloak; part of the issuer of every token
 * @param postgresPort of PostgreSQL; fixed, so that a left-over server is found again
 */
public record Settings(
        Path folder,
        Path keycloak,
        Path service,
        Path realm,
        int port,
        int keycloakPort,
        int postgresPort) {

    private static final String HOST = "127.0.0.1";

    /** Normalises the paths. */
    public Settings {
        folder = real(folder);
        keycloak = real(keycloak);
        service = real(service);
        realm = real(realm);
        if (port == keycloakPort || port == postgresPort || keycloakPort == postgresPort) {
            throw new CannotStart(
                    String.format(
                            Locale.ROOT,
                            "The service, Keycloak and PostgreSQL need three different ports,"
                                    + " not %d, %d, %d.",
                            port,
                            keycloakPort,
                            postgresPort));
        }
    }

    /**
     * Reads what a person may give, {@code try-out.port}, {@code try-out.keycloak-port}, {@code
     * try-out.postgres-port} and {@code try-out.folder}, and what the build gives, {@code
     * try-out.keycloak} and, where it is not the working directory, {@code try-out.project}.
     * Relative paths begin at the project.
     */
    public static Settings from(Properties properties) {
        Path project = Path.of(properties.getProperty("try-out.project", ""));
        return new Settings(
                project.resolve(properties.getProperty("try-out.folder", ".try-out")),
                project.resolve(required(properties, "try-out.keycloak")),
                project.resolve(
                        properties.getProperty(
                                "try-out.service", "target/quarkus-app/quarkus-run.jar")),
                project.resolve("src/tryout/keycloak/veikart-demo-realm.json"),
                port(properties, "try-out.port", 8080),
                port(properties, "try-out.keycloak-port", 8180),
                port(properties, "try-out.postgres-port", 54337));
    }

    /** The same programs, with a folder and ports of its own: what a test wants. */
    public Settings with(Path folder, int port, int keycloakPort, int postgresPort) {
        return new Settings(folder, keycloak, service, realm, port, keycloakPort, postgresPort);
    }

    public URI address() {
        return URI.create(String.format(Locale.ROOT, "http://%s:%d", HOST, port));
    }

    public URI issuer() {
        return URI.create(keycloakAddress() + "/realms/veikart-demo");
    }

    public URI tokenEndpoint() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    /** Keycloak's own address; every token's issuer begins with it. */
    URI keycloakAddress() {
        return URI.create(String.format(Locale.ROOT, "http://%s:%d", HOST, keycloakPort));
    }

    public String jdbcUrl() {
        return String.format(
                Locale.ROOT, "jdbc:postgresql://%s:%d/%s", HOST, postgresPort, Database.NAME);
    }

    String host() {
        return HOST;
    }

    Path data() {
        return folder.resolve("postgres");
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name, "");
        if (value.isBlank()) {
            throw new CannotStart(
                    String.format(
                            Locale.ROOT,
                            "The property %s is missing. Start the try-out with: mvn -Ptry-out",
                            name));
        }
        return value;
    }

    private static int port(Properties properties, String name, int usual) {
        String text = properties.getProperty(name, "");
        if (text.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with the value
        }
        throw new CannotStart(
                String.format(Locale.ROOT, "-D%s=%s is not a port (1 to 65535).", name, text));
    }

    /** Free of links where it exists: PostgreSQL and Keycloak show such paths in their commands. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return Files.exists(absolute) ? absolute.toRealPath() : absolute;
        } catch (IOException unreadable) {
            return absolute;
        }
    }
}
