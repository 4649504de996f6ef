package no.veikart.tryout;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The identity provider. Its JVM is started as {@code bin/kc.sh} would, but without the shell in
 * between: one process, whose number is ours to watch and end, on every system.
 */
final class Keycloak {

    static final String FILE = "keycloak";

    private static final Duration BUILD = Duration.ofMinutes(5);
    private static final Duration START = Duration.ofMinutes(4);

    private static final List<String> JAVA =
            List.of(
                    "-Xms64m",
                    "-Xmx512m",
                    "-XX:MaxMetaspaceSize=256m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Dpicocli.disable.closures=true");

    private final Settings settings;
    private final KeycloakFolder folder;
    private final Child child;

    Keycloak(Settings settings) {
        this.settings = settings;
        this.folder = new KeycloakFolder(settings);
        this.child = new Child("Keycloak", FILE, settings);
    }

    void check() throws IOException {
        folder.check();
    }

    /** Once after unpacking: Keycloak fixes its database vendor and rewrites its own programs. */
    void build(Console console) throws IOException {
        if (!folder.isBuilt()) {
            var timer = new Console.Timer();
            console.doing("Keycloak is prepared; once, about half a minute.");
            run(folder.distribution(), List.of("build", "--db=dev-file"));
            child.await(BUILD);
            folder.markBuilt();
            console.done("Keycloak is prepared.", timer);
        }
    }

    /** Returns once the realm gives its discovery document. */
    void start(Console console) throws IOException {
        boolean first = !folder.isImported();
        if (first) {
            console.doing("Keycloak lays out its database and the demo realm; once.");
        }
        folder.prepareHome();
        run(
                folder.home(),
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        // without it Keycloak looks for a cluster on every network card
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=" + settings.host(),
                        "--http-port=" + settings.keycloakPort(),
                        // one issuer, whether one asks by 127.0.0.1 or by localhost
                        "--hostname=" + settings.keycloakAddress()));
        URI discovery = URI.create(settings.issuer() + "/.well-known/openid-configuration");
        child.await(() -> Web.answers(discovery), START);
        if (first) {
            folder.markImported();
        }
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

    private void run(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>();
        String mark = "-Dkc.home.dir=" + home;
        command.add(mark);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(JAVA);
        command.add("-cp");
        command.add(folder.runner().toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        child.start(mark, command, environment());
    }

    /** A person's own Keycloak variables are not meant for this one. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        System.getenv().keySet().stream()
                .filter(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"))
                .forEach(name -> environment.put(name, ""));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return environment;
    }
}
