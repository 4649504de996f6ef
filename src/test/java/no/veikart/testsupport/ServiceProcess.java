package no.veikart.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The packaged service in a process of its own, which can be killed. */
public final class ServiceProcess {

    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns once it is ready. */
    public static ServiceProcess start(Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        ServiceProcess service = begin(log, settings);
        service.await(log, service::isReady);
        return service;
    }

    /** Returns once it answers, ready or not. */
    public static ServiceProcess startUnready(Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        ServiceProcess service = begin(log, settings);
        service.await(log, service::listens);
        return service;
    }

    private static ServiceProcess begin(Path log, Map<String, String> settings) throws IOException {
        int port = freePort();
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("try-out.service"));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        settings.forEach((name, value) -> builder.environment().put(variable(name), value));
        builder.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_PROFILE", "crash",
                                "QUARKUS_HTTP_HOST", "127.0.0.1",
                                "QUARKUS_HTTP_PORT", Integer.toString(port)));
        return new ServiceProcess(builder.start(), port);
    }

    private void await(Path log, BooleanSupplier isSo) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(process.isAlive()).as("running, see %s", log).isTrue();
            assertThat(System.nanoTime()).as("ready, see %s", log).isLessThan(end);
            Thread.sleep(100);
        }
    }

    public RequestSpecification anybody() {
        return given().port(port);
    }

    public RequestSpecification as(TestTokens caller) {
        return anybody().header("Authorization", caller.bearer());
    }

    /** Where it listens, without a path. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends it at once; it has no chance to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private boolean isReady() {
        return listens() && given().port(port).get("/q/health/ready").statusCode() == 200;
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As MicroProfile Config looks for it. */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
