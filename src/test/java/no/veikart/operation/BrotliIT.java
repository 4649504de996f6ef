package no.veikart.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestIssuerResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Brotli needs a library of the platform: the image has those of its two, and others do without.
 */
class BrotliIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"native-linux-x86_64", "native-linux-aarch64"})
    void itsLibraryIsInWhatIsBuilt(String library) throws Exception {
        Path built = Path.of(System.getProperty("try-out.service")).resolveSibling("lib/main");

        try (Stream<Path> files = Files.list(built)) {
            assertThat(files.map(file -> Objects.toString(file.getFileName())))
                    .anyMatch(name -> name.contains("brotli4j." + library));
        }
    }

    @Test
    void withoutALibraryTheNextBestCodingIsUsed() throws Exception {
        TestIssuerResource issuers = new TestIssuerResource();
        Map<String, String> settings = new HashMap<>(new TestDatabase().start());
        settings.putAll(issuers.start());
        settings.put("java.tool.options", "-Dbrotli4j.library.path=" + folder.resolve("none"));
        ServiceProcess service = ServiceProcess.start(folder.resolve("service.log"), settings);

        try {
            for (int time = 0; time < 2; time++) {
                HttpResponse<byte[]> answer = get(service.address() + "/v1/roadmap");

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
            }
        } finally {
            service.kill();
            issuers.stop();
            TestDatabase.takeAway();
        }
    }

    private static HttpResponse<byte[]> get(String address) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Accept-Encoding", "br, gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
