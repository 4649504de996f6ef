package no.veikart.webhook;

import static no.veikart.webhook.WebhookCalls.WEBHOOKS;
import static no.veikart.webhook.WebhookCalls.as;
import static no.veikart.webhook.WebhookCalls.body;
import static no.veikart.webhook.WebhookCalls.owner;
import static no.veikart.webhook.WebhookCalls.register;
import static no.veikart.webhook.WebhookCalls.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import no.veikart.webhook.WebhookCalls.Registered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An organisation keeps its own webhooks, and sees nobody else's. */
@QuarkusTest
@TestProfile(WebhookCalls.Profile.class)
class WebhookTest {

    private static final String URL = "http://127.0.0.1:1024/hook?token=for-the-receiver";
    private static final TestTokens ADMINISTRATOR =
            TestCallers.person("dfd", "dina", "administrator");

    @Test
    void itsSecretIsShownOnceAndNeverAgain() {
        try (Registered webhook = registered(body(URL, "status.changed", "finding.raised"))) {
            webhook.answer()
                    .then()
                    .header("Location", matchesPattern(".*" + webhook.path()))
                    .header("Cache-Control", "private, no-store")
                    .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                    .body("organisation", equalTo("kd"))
                    .body("state", equalTo("enabled"))
                    .body("types", equalTo(List.of("status.changed", "finding.raised")))
                    .body("links.deliveries", equalTo(webhook.path() + "/deliveries"));

            webhook.read()
                    .then()
                    .statusCode(200)
                    .header("ETag", webhook.answer().header("ETag"))
                    .body("url", equalTo(URL))
                    .body("secret", nullValue());
            as(owner())
                    .get(WEBHOOKS)
                    .then()
                    .body("items.id", hasItem(webhook.id()))
                    .body("items.secret", not(hasItem(webhook.secret())));
            as(owner())
                    .header("If-None-Match", webhook.answer().header("ETag"))
                    .get(webhook.path())
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void theSameRequestSentAgainMakesNoSecondOneAndDoesNotShowTheSecret() {
        Response first = keyed("k1", body(URL));
        try (Registered webhook =
                new Registered(owner(), first.path("id"), first.path("secret"), first)) {
            keyed("k1", body(URL))
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .header("ETag", first.header("ETag"))
                    .body("id", equalTo(webhook.id()))
                    .body("secret", nullValue());
            keyed("k1", body(URL + "2"))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/idempotency-key-reused"));

            String secret = rotated(webhook, "k2");
            assertThat(secret).isNotEqualTo(webhook.secret());
            assertThat(rotated(webhook, "k2")).isNull();
            assertThat(rotated(webhook, "k3")).isNotEqualTo(secret);
        }
    }

    private static Response keyed(String key, String body) {
        return as(owner()).header("Idempotency-Key", key).body(body).post(WEBHOOKS);
    }

    private static String rotated(Registered webhook, String key) {
        return as(owner())
                .header("Idempotency-Key", key)
                .post(webhook.path() + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    @Test
    void whoChangesItMustHaveSeenIt() {
        try (Registered webhook = registered(body(URL))) {
            String wanted =
                    "{\"url\": \"" + URL + "\", \"description\": \"D\", \"state\": \"disabled\"}";
            String seen = webhook.answer().header("ETag");

            as(owner()).body(wanted).put(webhook.path()).then().statusCode(428);
            as(owner()).delete(webhook.path()).then().statusCode(428);
            as(owner())
                    .header("If-Match", seen)
                    .body(wanted)
                    .put(webhook.path())
                    .then()
                    .statusCode(200)
                    .body("description", equalTo("D"))
                    .body("disabledBecause", equalTo("by-organisation"));
            as(owner())
                    .header("If-Match", seen)
                    .body(wanted)
                    .put(webhook.path())
                    .then()
                    .statusCode(412);
            as(owner()).header("If-Match", seen).delete(webhook.path()).then().statusCode(412);
            as(owner())
                    .header("If-Match", webhook.read().header("ETag"))
                    .delete(webhook.path())
                    .then()
                    .statusCode(204);
            webhook.read().then().statusCode(404);
        }
    }

    @Test
    void toAnotherOrganisationThereIsNone() {
        TestTokens other = TestCallers.system("ssb", "reporter");
        try (Registered webhook = registered(body(URL))) {
            String tag = webhook.answer().header("ETag");

            for (TestTokens token : List.of(other, ADMINISTRATOR)) {
                as(token)
                        .header("If-Match", tag)
                        .body(body(URL))
                        .put(webhook.path())
                        .then()
                        .statusCode(404);
                as(token).header("If-Match", tag).delete(webhook.path()).then().statusCode(404);
                as(token).post(webhook.path() + "/secret").then().statusCode(404);
                as(token).post(webhook.path() + "/test").then().statusCode(404);
            }
            as(other).get(webhook.path()).then().statusCode(404);
            as(other).get(webhook.path() + "/deliveries").then().statusCode(404);
            as(other).get(WEBHOOKS).then().body("items.id", not(hasItem(webhook.id())));
            RestAssured.given().get(WEBHOOKS).then().statusCode(401);
            as(TestCallers.system("kd")).get(WEBHOOKS).then().statusCode(403);
        }
    }

    @Test
    void anAdministratorSeesWhereItStandsButNoSecretOfTheReceiver() {
        try (Registered webhook = registered(body(URL))) {
            as(ADMINISTRATOR)
                    .get(webhook.path())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("enabled"))
                    .body("url", equalTo("http://127.0.0.1:1024"));
            as(ADMINISTRATOR).get(webhook.path() + "/deliveries").then().statusCode(200);
            assertThat(as(ADMINISTRATOR).get(WEBHOOKS + "?limit=1000").asString())
                    .contains(webhook.id())
                    .doesNotContain("for-the-receiver");
        }
    }

    @Test
    void whoRegisteredWhichOneIsNoted() {
        TestTokens client = owner().client("kd-noted");
        try (Registered webhook = registered(client, body(URL));
                Registered another = registered(client, body(URL))) {
            String noted = "administration 201 kd kd-noted /v1/webhooks ";

            awaitNoted(webhook.answer(), noted + webhook.id());
            awaitNoted(another.answer(), noted + another.id());
        }
    }

    @Test
    void whoChangedWhichOneIsNotedAndNothingThatThereIsNot() {
        TestTokens client = owner().client("kd-changes");
        try (Registered webhook = registered(client, body(URL))) {
            awaitNoted(
                    webhook.change(body(URL + "2")),
                    "administration 200 kd kd-changes /v1/webhooks/{id} " + webhook.id());
            awaitNoted(
                    as(client)
                            .header("If-Match", "*")
                            .delete(WEBHOOKS + "/00000000-0000-0000-0000-000000000000"),
                    "administration 404 kd kd-changes /v1/webhooks/{id} null");
        }
    }

    private static void awaitNoted(Response answer, String event) {
        TestSql.await(
                "it is written",
                () ->
                        TestSql.query(
                                        "select kind, status, organisation, client, endpoint, subject"
                                                + " from security_event where request_id = '"
                                                + answer.header("X-Request-Id")
                                                + "'")
                                .equals(List.of(event)));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /url | required",
                "{\"url\": \"nowhere\"} | /url | not-a-url",
                "{\"url\": \"https:///path\"} | /url | not-a-url",
                "{\"url\": \"https://under_score.no/\"} | /url | not-a-url",
                "{\"url\": \"https://bl\u00e5b\u00e6r.no/\"} | /url | not-a-url",
                "{\"url\": \"https://127.1/\"} | /url | not-a-url",
                "{\"url\": \"ftp://127.0.0.1/\"} | /url | not-a-url",
                "{\"url\": \"file:///etc/passwd\"} | /url | not-a-url",
                "{\"url\": \"https://127.0.0.1/%zz\"} | /url | not-a-url",
                "{\"url\": \"https://kari:secret@127.0.0.1/\"} | /url | names-a-user",
                "{\"url\": \"https://127.0.0.1/#here\"} | /url | names-a-user",
                "{\"url\": \"https://127.0.0.1:22/\"} | /url | port-not-allowed",
                "{\"url\": \"https://127.0.0.1:0/\"} | /url | port-not-allowed",
                "{\"url\": \"https://127.0.0.1:65536/\"} | /url | port-not-allowed",
                "{\"url\": \"https://nobody.invalid/\"} | /url | not-public",
                "{\"url\": 7} | /url | wrong-type",
                "{\"url\": \"https://127.0.0.1/\", \"types\": []} | /types | empty",
                "{\"url\": \"https://127.0.0.1/\", \"types\": [\"odd\"]} | /types/0 |"
                        + " unknown-value",
                "{\"url\": \"https://127.0.0.1/\", \"types\": [7]} | /types/0 | unknown-value",
                "{\"url\": \"https://127.0.0.1/\", \"state\": \"asleep\"} | /state | unknown-value",
                "{\"url\": \"https://127.0.0.1/\", \"from\": -1} | /from | out-of-bounds",
                "{\"url\": \"https://127.0.0.1/\", \"from\": 1.5} | /from | out-of-bounds",
                "{\"url\": \"https://127.0.0.1/\", \"from\": 999999999} | /from | out-of-bounds",
                "{\"url\": \"https://127.0.0.1/\", \"secret\": \"x\"} | /secret | unknown-field",
            })
    void everyFaultIsNamed(String body, String pointer, String code) {
        register(body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-webhook"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }
}
