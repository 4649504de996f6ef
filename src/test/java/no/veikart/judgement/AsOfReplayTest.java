package no.veikart.judgement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;

/**
 * A long random history, the same each time: whatever a public read answered while it was the
 * newest state, it answers for ever when it is asked for that state.
 */
@QuarkusTest
@TestProfile(AsOfReplayTest.Profile.class)
class AsOfReplayTest {

    private static final long SEED = 20260331;
    private static final int STEPS = 15;

    @Test
    void everyAnswerStaysWhatItWas() {
        RandomHistory history = new RandomHistory(SEED);
        List<Recorded> recorded = new ArrayList<>();

        for (int step = 0; step < STEPS; step++) {
            String act = history.next();
            recorded.addAll(record(act, history));
        }

        for (Recorded was : recorded) {
            for (String parameter : List.of("asOf=" + was.asOf(), "treeSize=" + was.treeSize())) {
                Response now = read(was.address(), parameter);
                assertThat(now.asString())
                        .as("%s with %s, recorded after: %s", was.address(), parameter, was.act())
                        .isEqualTo(was.body());
                assertThat(now.header("ETag")).as(was.address()).isEqualTo(was.tag());
            }
        }
    }

    /** All answers of one state: they are asked for again where it changed in between. */
    private static List<Recorded> record(String act, RandomHistory history) {
        JsonPath before = given().get("/v1/roadmap").jsonPath();
        List<Recorded> all =
                history.addresses().stream()
                        .map(address -> recorded(act, address, before))
                        .toList();
        return given().get("/v1/roadmap").jsonPath().getLong("treeSize")
                        == before.getLong("treeSize")
                ? all
                : record(act, history);
    }

    private static Recorded recorded(String act, String address, JsonPath state) {
        Response answer = read(address, "");
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return new Recorded(
                act,
                address,
                state.getString("asOf"),
                state.getLong("treeSize"),
                answer.asString(),
                answer.header("ETag"));
    }

    private static Response read(String address, String parameter) {
        String separator = address.contains("?") ? "&" : "?";
        return given().urlEncodingEnabled(false)
                .get(parameter.isEmpty() ? address : address + separator + parameter);
    }

    private record Recorded(
            String act, String address, String asOf, long treeSize, String body, String tag) {}

    /** A service of its own, because its catalogue and statuses change. */
    public static class Profile extends ServiceProfile {}
}
