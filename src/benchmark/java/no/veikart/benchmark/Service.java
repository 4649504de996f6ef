package no.veikart.benchmark;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service in a JVM of its own, with the settings of production. */
final class Service {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path log;
    private final Path collections;

    private Service(Process process, int port, int managementPort, Path log, Path collections) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
        this.collections = collections;
    }

    /** Returns once it answers. Production itself would refuse an issuer without https. */
    static Service start(Options options, Folder folder, String jdbcUrl, String issuer) {
        int port = freePort();
        int managementPort = freePort();
        Path log = folder.resolve("service.log");
        Path collections = folder.resolve("collections.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.javaOptions());
        command.add("-Xlog:gc:file=" + collections + "::filecount=0");
        command.addAll(List.of("-jar", options.service().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        builder.environment()
                .putAll(
                        Map.ofEntries(
                                entry("QUARKUS_PROFILE", "benchmark"),
                                entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                                entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                                entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                                entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort)),
                                entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                                entry("QUARKUS_DATASOURCE_USERNAME", Postgres.USER),
                                entry("QUARKUS_DATASOURCE_PASSWORD", Postgres.USER),
                                entry("VEIKART_KEYCLOAK_URL", issuer),
                                entry("VEIKART_ACTOR_KEY", "only-for-benchmarks-0123456789-abcdef"),
                                entry("VEIKART_LEDGER_ORIGIN", "veikart.example/benchmark"),
                                entry(
                                        "VEIKART_LEDGER_SIGNING_KEY",
                                        "b25seS1mb3ItYmVuY2htYXJrcy0wMTIzNDU2Nzg5YWI="),
                                entry(
                                        "VEIKART_LEDGER_LAST_CHECKPOINT",
                                        folder.resolve("last-checkpoint").toString())));
        try {
            Service service = new Service(builder.start(), port, managementPort, log, collections);
            service.awaitReady();
            return service;
        } catch (IOException e) {
            throw new BenchmarkFailure("The service cannot be started: " + e.getMessage(), e);
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Where the JVM writes what each garbage collection left. */
    Path collections() {
        return collections;
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + managementPort + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        long end = System.nanoTime() + START.toNanos();
        while (!answers(client, question)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                end();
                throw new BenchmarkFailure("The service does not become ready.\n" + endOfLog());
            }
            Pause.millis(LOOK_EVERY_MILLIS);
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return "It left no log.";
        }
    }

    private static boolean answers(HttpClient client, HttpRequest question) {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BenchmarkFailure("No port is free.", e);
        }
    }

    void end() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }
}
