package no.veikart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.veikart.note.VerifierKey;
import no.veikart.note.WitnessRequest;

/** A witness, running in a process of its own. */
final class TestWitness implements AutoCloseable {

    static final String NAME = "union.test/witness";

    private static final JavaProgram PROGRAM = JavaProgram.compile("Witness");
    private static final String KEY = "The key of this witness: ";
    private static final String LISTENING = "Listening on ";

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> greeting = new ArrayList<>();

    private TestWitness(Process process) {
        this.process = process;
    }

    static JavaProgram.Run run(String... arguments) {
        return PROGRAM.run(List.of(arguments));
    }

    /** Returns once it listens. */
    static TestWitness start(Path folder, String logKey) {
        TestWitness witness =
                new TestWitness(
                        PROGRAM.start(
                                List.of(
                                        "--log",
                                        logKey,
                                        "--name",
                                        NAME,
                                        "--data",
                                        folder.toString(),
                                        "--port",
                                        "0")));
        witness.awaitGreeting();
        return witness;
    }

    private void awaitGreeting() {
        BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            String line = output.readLine();
            while (line != null && !line.startsWith(LISTENING)) {
                greeting.add(line);
                line = output.readLine();
            }
            assertThat(line).as("%s", greeting).isNotNull();
            greeting.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread drain = new Thread(() -> drain(output));
        drain.setDaemon(true);
        drain.start();
    }

    /** A process whose output nobody reads stands still. */
    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                // What it says is not of interest.
            }
        } catch (IOException ended) {
            // Its process is gone.
        }
    }

    VerifierKey key() {
        return VerifierKey.parse(said(KEY));
    }

    String address() {
        return said(LISTENING).replace("/add-checkpoint", "");
    }

    private String said(String beginning) {
        return greeting.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .substring(beginning.length());
    }

    HttpResponse<String> add(WitnessRequest request) {
        return add(request.toString());
    }

    HttpResponse<String> add(String body) {
        return send(request("/add-checkpoint").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it at once; it has no chance to tidy up. */
    @Override
    public void close() {
        try {
            assertThat(process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
