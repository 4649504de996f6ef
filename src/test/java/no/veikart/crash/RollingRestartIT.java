package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestIssuerResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services are replaced one after the other, and nobody who calls them notices. */
class RollingRestartIT {

    private static final TestIssuerResource ISSUERS = new TestIssuerResource();

    /** Less than the service would wait for streams that nobody ends. */
    private static final long SECONDS_TO_END = 40;

    @TempDir private Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final Traffic traffic = new Traffic();

    @BeforeEach
    void start() throws Exception {
        settings.putAll(new TestDatabase().start());
        settings.putAll(ISSUERS.start());
        settings.put("quarkus.shutdown.delay", "2S");
        settings.put("quarkus.shutdown.timeout", "120S");
        for (String name : List.of("one", "two")) {
            traffic.add(begin(name));
        }
    }

    @AfterEach
    void end() throws Exception {
        traffic.end();
        for (ServiceProcess service : traffic.services()) {
            service.kill();
        }
        ISSUERS.stop();
        TestDatabase.takeAway();
    }

    @Test
    void noRequestFailsAndTheStreamsEnd() throws Exception {
        traffic.begin();
        for (ServiceProcess old : traffic.services()) {
            CompletableFuture<Long> stream = listen(old);
            traffic.awaitMore();

            boolean ended = old.stop().waitFor(SECONDS_TO_END, TimeUnit.SECONDS);

            assertThat(ended).as("ends by itself").isTrue();
            assertThat(stream)
                    .as("events until the end")
                    .succeedsWithin(Duration.ofSeconds(SECONDS_TO_END));
            traffic.remove(old);
            traffic.awaitMore();
            traffic.add(begin("after " + old.address().replaceAll("\\D", "")));
        }
        traffic.awaitMore();
        traffic.end();

        assertThat(traffic.failed()).isEmpty();
        traffic.assertThatNothingIsLost();
    }

    /** How many lines there were, once the stream has ended as it should. */
    private static CompletableFuture<Long> listen(ServiceProcess service) throws Exception {
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(service.address() + "/v1/events"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        return CompletableFuture.supplyAsync(() -> response.body().count());
    }

    private ServiceProcess begin(String name) throws Exception {
        settings.put("veikart.ledger.last-checkpoint", folder.resolve("checkpoint").toString());
        return ServiceProcess.start(folder.resolve(name + ".log"), settings);
    }
}
