package no.veikart.reading;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is ready is the answer that was made, in every coding. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ReadyAnswersTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int UNTIL_READY = 3;
    private static final List<String> OF_EACH_REQUEST =
            List.of(":status", "x-request-id", "date", "content-length", "transfer-encoding");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/roadmap",
                "/v1/goals/skills/status",
                "/v1/indicators/G4-RD-GDP/observations",
                "/v1/indicators/G4-RD-GDP/observations?format=csv",
                "/v1/catalogue",
                "/v1/badges/skills.svg?lang=nn",
                "/goals/skills?lang=en",
            })
    void everyAnswerIsTheFirst(String address) {
        for (String coding : List.of("br", "gzip", "identity")) {
            HttpResponse<byte[]> first = get(address, "Accept-Encoding", coding);

            for (int more = 0; more < UNTIL_READY; more++) {
                HttpResponse<byte[]> next = get(address, "Accept-Encoding", coding);
                assertThat(next.statusCode()).isEqualTo(200);
                assertThat(next.body()).isEqualTo(first.body());
                assertThat(headers(next)).isEqualTo(headers(first));
            }
            assertThat(plain(first)).isEqualTo(plain(get(address, "Accept-Encoding", "identity")));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | br",
                "gzip;q=1.0, br;q=0 | gzip",
                "identity | ",
            })
    void theBestCodingThatTheClientTakesIsUsed(String accepted, String used) {
        HttpResponse<byte[]> answer = get("/v1/roadmap", "Accept-Encoding", accepted);

        assertThat(answer.headers().allValues("Content-Encoding"))
                .isEqualTo(used == null ? List.of() : List.of(used));
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
    }

    @Test
    void eachCodingHasATagOfItsOwnAndIsKnownByIt() {
        for (String coding : List.of("br", "gzip", "identity")) {
            HttpResponse<byte[]> answer = get("/v1/roadmap", "Accept-Encoding", coding);
            String tag = answer.headers().firstValue("ETag").orElseThrow();

            for (int time = 0; time < UNTIL_READY; time++) {
                HttpResponse<byte[]> known =
                        get("/v1/roadmap", "Accept-Encoding", coding, "If-None-Match", tag);
                assertThat(known.statusCode()).as(coding).isEqualTo(304);
                assertThat(known.body()).isEmpty();
                assertThat(known.headers().firstValue("ETag")).contains(tag);
                assertThat(known.headers().firstValue("Cache-Control")).isPresent();
            }
        }
        assertThat(
                        List.of("br", "gzip", "identity").stream()
                                .map(coding -> get("/v1/roadmap", "Accept-Encoding", coding))
                                .map(answer -> answer.headers().firstValue("ETag").orElseThrow())
                                .distinct())
                .hasSize(3);
    }

    @Test
    void whatWasPublishedIsInTheNextAnswer() {
        long before = size();
        submit(row("0", freshYear(), 3)).then().statusCode(201);

        assertThat(size()).isGreaterThan(before);
        assertThat(size()).isEqualTo(size());
    }

    @Test
    void aReadyAnswerHasItsHeadersAlone() {
        for (int time = 0; time < UNTIL_READY; time++) {
            get("/v1/roadmap", "Accept-Encoding", "gzip");
        }
        HttpResponse<byte[]> whole = get("/v1/roadmap", "Accept-Encoding", "gzip");

        HttpResponse<byte[]> head =
                send(
                        HttpRequest.newBuilder(uri("/v1/roadmap"))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .header("Accept-Encoding", "gzip")
                                .build());

        assertThat(head.body()).isEmpty();
        assertThat(headers(head)).isEqualTo(headers(whole));
    }

    @Test
    void eachAnswerHasAnIdentifierOfItsOwn() {
        assertThat(
                        Stream.generate(() -> get("/v1/roadmap", "Accept-Encoding", "gzip"))
                                .limit(2 * UNTIL_READY)
                                .map(answer -> answer.headers().allValues("X-Request-Id"))
                                .distinct())
                .hasSize(2 * UNTIL_READY)
                .allMatch(identifiers -> identifiers.size() == 1);
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1, /v1/goals", "HTTP_2, /v1/measures"})
    void anAnswerThatIsReadyForOneVersionOfHttpIsReadyForTheOther(
            HttpClient.Version asker, String address) {
        for (int time = 0; time < UNTIL_READY; time++) {
            inVersion(asker, address);
        }
        HttpResponse<byte[]> one = inVersion(HttpClient.Version.HTTP_1_1, address);
        HttpResponse<byte[]> two = inVersion(HttpClient.Version.HTTP_2, address);

        assertThat(two.body()).isEqualTo(one.body());
        assertThat(headers(two)).isEqualTo(headers(one));
    }

    @Test
    void whatIsRefusedIsRefusedWhereAnAnswerIsReady() {
        for (int time = 0; time < UNTIL_READY; time++) {
            get("/v1/roadmap", "Accept-Encoding", "gzip");
        }
        HttpResponse<byte[]> refused =
                get("/v1/roadmap", "Accept-Encoding", "gzip", "X-Large", "x".repeat(17 * 1024));

        assertThat(refused.statusCode()).isEqualTo(431);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    private static long size() {
        return given().get("/v1/roadmap").jsonPath().getLong("treeSize");
    }

    private static byte[] plain(HttpResponse<byte[]> answer) {
        ByteArrayInputStream body = new ByteArrayInputStream(answer.body());
        try {
            return switch (answer.headers().firstValue("Content-Encoding").orElse("")) {
                case "br" -> new BrotliInputStream(body).readAllBytes();
                case "gzip" -> new GZIPInputStream(body).readAllBytes();
                default -> answer.body();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_EACH_REQUEST);
        return headers;
    }

    private static HttpResponse<byte[]> inVersion(HttpClient.Version version, String address) {
        HttpClient client = HttpClient.newBuilder().version(version).build();
        HttpResponse<byte[]> answer =
                send(
                        client,
                        HttpRequest.newBuilder(uri(address))
                                .header("Accept-Encoding", "identity")
                                .build());
        assertThat(answer.version()).isEqualTo(version);
        return answer;
    }

    private static HttpResponse<byte[]> get(String address, String... headers) {
        return send(HttpRequest.newBuilder(uri(address)).headers(headers).build());
    }

    private static URI uri(String address) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + address);
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        return send(CLIENT, request);
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
