package no.veikart.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;

/** Requests about webhooks, of kd's system unless they say otherwise. */
final class WebhookCalls {

    static final String WEBHOOKS = "/v1/webhooks";

    private WebhookCalls() {}

    static TestTokens owner() {
        return TestCallers.system("kd", "reviewer");
    }

    static RequestSpecification as(TestTokens token) {
        return given().header("Authorization", token.bearer()).contentType(ContentType.JSON);
    }

    static String body(String url, String... types) {
        return types.length == 0
                ? "{\"url\": \"" + url + "\"}"
                : "{\"url\": \""
                        + url
                        + "\", \"types\": [\""
                        + String.join("\", \"", types)
                        + "\"]}";
    }

    static Response register(String body) {
        return as(owner()).body(body).post(WEBHOOKS);
    }

    /** A webhook of figures that become public from now on. */
    static Registered figuresTo(TestReceiver receiver) {
        return registered(body(receiver.url(), "observation.published"));
    }

    static Registered registered(String body) {
        return registered(owner(), body);
    }

    static Registered registered(TestTokens owner, String body) {
        Response answer = as(owner).body(body).post(WEBHOOKS);
        answer.then().statusCode(201);
        return new Registered(owner, answer.path("id"), answer.path("secret"), answer);
    }

    /** With receivers on the loopback address, and waits that a test can wait for. */
    public static class Profile extends ServiceProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "veikart.webhooks.allow-internal-addresses", "true",
                    "veikart.webhooks.most-per-organisation", "100",
                    "veikart.webhooks.retries", "10ms,10ms",
                    "veikart.webhooks.pause", "20ms",
                    "veikart.webhooks.timeout", "60S",
                    "veikart.webhooks.lease", "1H",
                    "veikart.webhooks.kept-deliveries", "5");
        }
    }

    /** A webhook, as it was at first; it is removed in the end. */
    record Registered(TestTokens owner, String id, String secret, Response answer)
            implements AutoCloseable {

        String path() {
            return WEBHOOKS + "/" + id;
        }

        Response read() {
            return as(owner).get(path());
        }

        Response change(String body) {
            return as(owner).header("If-Match", read().header("ETag")).body(body).put(path());
        }

        JsonPath deliveries() {
            return as(owner)
                    .get(path() + "/deliveries")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        /** Returns as soon as something is so of the newest delivery. */
        void await(String field, Object value) {
            TestSql.await(
                    field + " is " + value,
                    () -> value.equals(deliveries().get("items[0]." + field)));
        }

        void awaitState(String state) {
            TestSql.await("it is " + state, () -> state.equals(read().path("state")));
        }

        @Override
        public void close() {
            as(owner).header("If-Match", "*").delete(path());
        }
    }
}
