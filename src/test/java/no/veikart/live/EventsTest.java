package no.veikart.live;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes public is told as it does, and nobody who goes on misses any of it. */
@QuarkusTest
@TestProfile(EventsTest.Brisk.class)
@Timeout(60)
class EventsTest {

    private static final int MANY = 200;

    /** With heartbeats that a test can wait for. */
    public static class Brisk extends ServiceProfile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "veikart.events.heartbeat",
                    "1S",
                    "veikart.events.most-listeners",
                    Integer.toString(MANY));
        }
    }

    @Test
    void aPublishedFigureIsToldWithItsEntryAndIsPublicByThen() {
        int year = freshYear();
        try (Listener listener = Listener.from("?type=observation.published")) {
            assertThat(listener.header("Content-Type")).startsWith("text/event-stream");
            assertThat(listener.header("Cache-Control")).isEqualTo("no-store");
            submit(row("0", year, 7)).then().statusCode(201);

            Listener.Heard heard = listener.next();

            assertThat(heard.type()).isEqualTo("no.veikart.observation.published");
            assertThat(heard.event().path("specversion").textValue()).isEqualTo("1.0");
            assertThat(heard.event().path("id").textValue()).isEqualTo(heard.id());
            assertThat(heard.event().path("data").path("period").textValue())
                    .isEqualTo(Integer.toString(year));
            given().get("/v1/roadmap")
                    .then()
                    .body("treeSize", org.hamcrest.Matchers.greaterThan((int) heard.index()));
            assertThat(heard.event().path("data"))
                    .isEqualTo(
                            given().get("/v1/ledger/entries/" + heard.id())
                                    .as(com.fasterxml.jackson.databind.JsonNode.class)
                                    .path("entry"));
        }
    }

    @Test
    void whoGoesOnAfterTheLastOneMissesNothing() {
        int year = freshYear();
        long last = size() - 1;
        submit(row("0", year, 1)).then().statusCode(201);
        submit(correction("0", year, 2)).then().statusCode(201);

        try (Listener listener = Listener.from("", "Last-Event-ID", Long.toString(last))) {
            submit(correction("0", year, 3)).then().statusCode(201);
            List<Long> heard = new ArrayList<>();
            List<String> types = new ArrayList<>();
            while (types.stream().filter("no.veikart.observation.published"::equals).count() < 3) {
                Listener.Heard one = listener.next();
                heard.add(one.index());
                types.add(one.type());
            }

            for (int place = 0; place < heard.size(); place++) {
                assertThat(heard.get(place)).isEqualTo(last + 1 + place);
            }
        }
    }

    @Test
    void theWholeLedgerCanBeHeardFromItsBeginning() {
        long size = size();
        try (Listener listener = Listener.from("?lastEventId=-1")) {
            for (long index = 0; index < size; index++) {
                assertThat(listener.next().index()).isEqualTo(index);
            }
        }
    }

    @Test
    void aSilenceIsToldToo() {
        try (Listener listener = Listener.from("")) {
            assertThat(listener.comment()).isEqualTo("listening");
        }
    }

    @Test
    void manyHearTheSameAndHoldNoThreads() {
        int year = freshYear();
        List<Listener> listeners = new ArrayList<>();
        try {
            int threads = serviceThreads();
            for (int i = 0; i < MANY; i++) {
                listeners.add(Listener.from("?type=observation.published"));
            }
            assertThat(serviceThreads() - threads).isLessThan(MANY / 4);
            given().get("/v1/events").then().statusCode(503).header("Retry-After", "10");

            submit(row("0", year, 5)).then().statusCode(201);

            List<String> ids = listeners.stream().map(one -> one.next().id()).distinct().toList();
            assertThat(ids).hasSize(1);
        } finally {
            listeners.forEach(Listener::close);
        }
    }

    /** Those of the clients aside, which run in the same process here. */
    private static int serviceThreads() {
        return (int)
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !thread.getName().startsWith("HttpClient"))
                        .count();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "'', x, /header/Last-Event-ID, out-of-bounds",
        "'', -2, /header/Last-Event-ID, out-of-bounds",
        "'', 999999999, /header/Last-Event-ID, out-of-bounds",
        "?lastEventId=999999999, , /query/lastEventId, out-of-bounds",
        "?lastEventId=1e3, , /query/lastEventId, out-of-bounds",
        "?type=nothing.happened, , /query/type, unknown-value",
        "?colour=green, , /query/colour, unknown-parameter",
    })
    void aPlaceThatCannotBeIsRefused(String query, String last, String pointer, String code) {
        given().headers(last == null ? Map.of() : Map.of("Last-Event-ID", last))
                .get("/v1/events" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static long size() {
        return given().get("/v1/roadmap").jsonPath().getLong("treeSize");
    }
}
