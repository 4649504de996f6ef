package no.veikart.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.veikart.testsupport.FormatFiles;
import no.veikart.testsupport.LogRecords;
import no.veikart.testsupport.ManyFigures;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All figures at once, in few and in many. */
@QuarkusTest
@TestProfile(ExportProfile.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportTest {

    private static final String ADDRESS = "/v1/observations";
    private static final int COUNTIES = 2;
    private static final int MONTHS = 700;

    @TestHTTPResource URI service;

    @Test
    @Order(1)
    void theFiguresOfAllIndicatorsComeAtOnce() throws JsonProcessingException {
        List<String> told = new ArrayList<>();
        List<String> indicators = given().get("/v1/indicators").jsonPath().getList("items.code");
        for (String indicator : indicators) {
            List<String> periods =
                    given().get("/v1/indicators/" + indicator + "/observations?limit=1000")
                            .jsonPath()
                            .getList("items.collect { it.region + ' ' + it.period }");
            periods.forEach(period -> told.add(indicator + " " + period));
        }

        assertThat(keys(given().get(ADDRESS))).isEqualTo(told).hasSizeGreaterThan(150);
    }

    @Test
    @Order(1)
    void theDocumentsThatToolsOfOthersCheckAreKept() {
        FormatFiles.keep("all.ndjson", given().get(ADDRESS));
        FormatFiles.keep("all.csv", given().get(ADDRESS + "?format=csv"));
        FormatFiles.keep("all.sdmx.csv", given().get(ADDRESS + "?format=sdmx-csv"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Order(1)
    @CsvSource({
        "format=ndjson,   application/x-ndjson,          {\"indicator\":",
        "format=csv,      text/csv,                      indicator",
        "format=sdmx-csv, application/vnd.sdmx.data+csv, STRUCTURE",
    })
    void everyFormatBeginsAsItMust(String format, String type, String beginning) {
        given().get(ADDRESS + "?" + format)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Vary", equalTo("Accept-Encoding, Accept"))
                .body(startsWith(beginning));
    }

    @Test
    @Order(1)
    void filtersNarrowItDown() throws JsonProcessingException {
        assertThat(keys(given().get(ADDRESS + "?indicator=G4-RD-GDP&from=2020&to=2021")))
                .containsExactly("G4-RD-GDP 0 2020", "G4-RD-GDP 0 2021");
        assertThat(keys(given().get(ADDRESS + "?goal=skills&region=0")))
                .isNotEmpty()
                .allMatch(key -> key.startsWith("G3-"));
    }

    @Test
    @Order(1)
    void whereNothingFitsOnlyTheHeadingIsLeft() throws JsonProcessingException {
        String nothing = ADDRESS + "?goal=skills&indicator=G4-RD-GDP";

        assertThat(keys(given().get(nothing))).isEmpty();
        assertThat(given().get(nothing + "&format=csv").asString().lines())
                .singleElement(STRING)
                .startsWith("indicator,");
        assertThat(given().get(nothing + "&format=sdmx-csv").asString().lines())
                .singleElement(STRING)
                .startsWith("STRUCTURE,");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @Order(1)
    @CsvSource({
        "goal=none,         400, unknown-value",
        "indicator=none,    400, unknown-indicator",
        "region=99,         400, unknown-region",
        "from=2024&to=2020, 400, before-from",
        "from=1,            400, unknown-period",
        "until=2020,        400, unknown-parameter",
        "limit=10,          400, unknown-parameter",
        "format=json,       406, unknown-format",
        "format=json-stat,  406, unknown-format",
        "asOf=2999-01-01T00:00:00Z, 400, future-instant",
    })
    void whatMakesNoSenseIsRefusedBeforeAnythingIsSent(String query, int status, String code) {
        given().get(ADDRESS + "?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo(code));
    }

    @Test
    @Order(1)
    void anExportCanBeAskedAfter() {
        Response full = given().get(ADDRESS + "?format=csv");

        full.then()
                .header("ETag", startsWith("W/\""))
                .header("Cache-Control", startsWith("public, max-age=5,"));
        given().head(ADDRESS + "?format=csv")
                .then()
                .statusCode(200)
                .header("ETag", full.header("ETag"))
                .body(emptyString());
        given().header("If-None-Match", full.header("ETag"))
                .get(ADDRESS + "?format=csv")
                .then()
                .statusCode(304);
        given().header("If-None-Match", full.header("ETag"))
                .get(ADDRESS + "?format=sdmx-csv")
                .then()
                .statusCode(200);
    }

    @Test
    @Order(1)
    void aPastStateIsExportedAsItWas() throws JsonProcessingException {
        int year = TestFigures.freshYear();
        String years = "?indicator=X-BB-FIRMS&from=" + year + "&to=" + year;
        String first = TestFigures.submit(TestFigures.row("0", year, 10)).path("publishedAt");
        TestFigures.submit(TestFigures.correction("0", year, 20)).then().statusCode(201);

        Response before = given().get(ADDRESS + years + "&asOf=" + first);

        before.then().header("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(lines(before).get(0).path("value").intValue()).isEqualTo(10);
        assertThat(lines(given().get(ADDRESS + years)).get(0).path("value").intValue())
                .isEqualTo(20);
    }

    @Test
    @Order(2)
    void manyFiguresComeInOrderAndWithoutGaps() throws JsonProcessingException {
        ManyFigures.insert(COUNTIES, MONTHS);
        TestFigures.submit(TestFigures.row("0", TestFigures.freshYear(), 1)).then().statusCode(201);
        int indicators = given().get("/v1/indicators").jsonPath().getList("items").size();

        List<String> keys = keys(given().get(ADDRESS));

        assertThat(keys).hasSizeGreaterThan(indicators * COUNTIES * MONTHS).doesNotHaveDuplicates();
        assertThat(keys.stream().filter(key -> key.startsWith("G4-RD-GDP 03")))
                .hasSize(MONTHS)
                .isSorted();
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"", "?format=csv", "?format=sdmx-csv"})
    void aSlowReaderHoldsItsExportAndNoConnection(String format) throws IOException {
        try (LogRecords log = LogRecords.inDetail("no.veikart.problem")) {
            try (Socket slow = beginning(format)) {
                given().get(ADDRESS)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                        .body("type", equalTo("/problems/busy"));
                // Other tasks of the service are in a transaction for moments.
                TestSql.await(
                        "no connection waits for the reader",
                        () ->
                                TestSql.one(
                                                """
                                            select count(*) from pg_stat_activity
                                            where application_name = 'veikart'
                                                and state like 'idle in%'
                                            """)
                                        .equals("0"));
                assertThat(slow.isClosed()).isFalse();
            }
            TestSql.await("it is noticed", () -> log.has("is read no further"));
            assertThat(log.faults()).isEmpty();
        }

        TestSql.await(
                "the turn is free again",
                () -> given().get(ADDRESS + "?indicator=G4-RD-GDP").statusCode() == 200);
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"", "?format=csv", "?format=sdmx-csv"})
    void aReaderThatLeavesIsNoFault(String format) throws IOException {
        try (LogRecords log = LogRecords.inDetail("no.veikart.problem")) {
            beginning(format).close();

            TestSql.await("it is noticed", () -> log.has("is read no further"));
            assertThat(log.faults()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void theEndOfAnExportThatFailsIsMissing() throws IOException {
        try (LogRecords log = LogRecords.listen();
                Socket reader = beginning("")) {
            TestSql.execute("alter table observation rename to hidden");
            try {
                String rest =
                        new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(rest).isNotEmpty().doesNotEndWith("0\r\n\r\n");
            } catch (IOException cutOff) {
                assertThat(cutOff).hasMessageContaining("reset");
            } finally {
                TestSql.execute("alter table hidden rename to observation");
            }
            TestSql.await("an operator is told", () -> !log.faults().isEmpty());
        }
    }

    /** Reads the status line, and no more of the answer. */
    private Socket beginning(String query) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024); // little is under way
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.getPort()));
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(
                        ("GET "
                                        + ADDRESS
                                        + query
                                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        InputStream answer = socket.getInputStream();
        byte[] status = answer.readNBytes("HTTP/1.1 200".length());
        assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    private static List<String> keys(Response answer) throws JsonProcessingException {
        return lines(answer).stream()
                .map(
                        line ->
                                line.path("indicator").textValue()
                                        + " "
                                        + line.path("region").textValue()
                                        + " "
                                        + line.path("period").textValue())
                .toList();
    }

    private static List<JsonNode> lines(Response answer) throws JsonProcessingException {
        answer.then().statusCode(200);
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.asString().lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
