package no.veikart.webhook;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import no.veikart.testsupport.Management;
import no.veikart.testsupport.TestSql;
import no.veikart.webhook.TestReceiver.Received;
import no.veikart.webhook.WebhookCalls.Registered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers get what becomes public, in order and without a gap, whatever they answer. */
@QuarkusTest
@TestProfile(WebhookCalls.Profile.class)
@Timeout(60)
class WebhookDeliveryTest {

    private final TestReceiver receiver = new TestReceiver();
    private Registered webhook;

    @BeforeEach
    void begin() {
        webhook = WebhookCalls.figuresTo(receiver);
    }

    @AfterEach
    void end() {
        webhook.close();
        receiver.close();
    }

    @Test
    void aPublishedFigureIsSentWithItsEntryAndSigned() {
        int year = freshYear();
        submit(row("0", year, 7)).then().statusCode(201);

        Received first = receiver.next();

        assertThat(first.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(first.signatures()).containsExactly(first.signatureBy(webhook.secret()));
        assertThat(first.id())
                .isEqualTo("msg_" + webhook.id().replace("-", "") + "_" + first.index());
        assertThat(first.json().path("type").textValue()).isEqualTo("observation.published");
        JsonNode entry = first.json().path("data").path("entry");
        assertThat(entry.path("period").textValue()).isEqualTo(Integer.toString(year));
        assertThat(first.json().path("timestamp")).isEqualTo(entry.path("time"));
        assertThat(entry)
                .isEqualTo(
                        given().get("/v1/ledger/entries/" + first.index())
                                .as(JsonNode.class)
                                .path("entry"));
        webhook.await("state", "delivered");
        assertThat(webhook.deliveries().getString("items[0].id")).isEqualTo(first.id());
        assertThat(webhook.deliveries().getInt("items[0].status")).isEqualTo(204);
        assertThat(webhook.deliveries().getLong("nextIndex")).isGreaterThan(first.index());
        assertThat(Management.get("/q/metrics").asString())
                .contains("veikart_webhooks_attempts_total{outcome=\"delivered\"}")
                .doesNotContain("/hook");
    }

    @Test
    void onlyTheNewestDeliveriesAreKeptAndAreReadInParts() {
        int year = freshYear();
        for (int value = 1; value <= 7; value++) {
            submit(value == 1 ? row("0", year, 1) : correction("0", year, value))
                    .then()
                    .statusCode(201);
        }
        List<String> sent = new ArrayList<>();
        List<Long> indexes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Received next = receiver.next();
            sent.add(0, next.id());
            indexes.add(next.index());
        }
        webhook.await("id", sent.get(0));

        assertThat(indexes).isSorted().doesNotHaveDuplicates();
        assertThat(webhook.deliveries().getList("items.id", String.class))
                .isEqualTo(sent.subList(0, 5));
        String next =
                WebhookCalls.as(WebhookCalls.owner())
                        .get(webhook.path() + "/deliveries?limit=3")
                        .path("next");
        WebhookCalls.as(WebhookCalls.owner())
                .get(next)
                .then()
                .body("items.id", equalTo(sent.subList(3, 5)));
    }

    @Test
    void whatIsNotAnsweredWellIsSentAgainUnderTheSameName() {
        receiver.answers(500, 302);
        submit(row("0", freshYear(), 7)).then().statusCode(201);

        Received first = receiver.next();
        Received second = receiver.next();
        Received third = receiver.next();

        assertThat(List.of(second.id(), third.id())).containsOnly(first.id());
        assertThat(third.body()).isEqualTo(first.body());
        webhook.await("state", "delivered");
        assertThat(webhook.deliveries().getInt("items[0].attempts")).isEqualTo(3);
        assertThat(webhook.deliveries().getList("items")).hasSize(1);
    }

    @Test
    void afterTheLastAttemptItIsDisabledAndGoesOnWhereItStoodOnceItIsEnabled() {
        receiver.answers(500, 502, 503);
        submit(row("0", freshYear(), 7)).then().statusCode(201);
        Received failed = receiver.next();
        webhook.awaitState("disabled");
        submit(row("0", freshYear(), 8)).then().statusCode(201);

        webhook.read()
                .then()
                .body("disabledBecause", equalTo("attempts-exhausted"))
                .body("disabledAt", notNullValue());
        JsonNode kept = webhook.deliveries().getObject("items[0]", JsonNode.class);
        assertThat(kept.path("state").textValue()).isEqualTo("failed");
        assertThat(kept.path("attempts").intValue()).isEqualTo(3);
        assertThat(kept.path("status").intValue()).isEqualTo(503);
        assertThat(kept.path("failure").textValue()).isEqualTo("answer");
        assertThat(kept.has("nextAttemptAt")).isFalse();
        receiver.next();
        receiver.next();

        webhook.change(WebhookCalls.body(receiver.url(), "observation.published"))
                .then()
                .statusCode(200)
                .body("state", equalTo("enabled"));

        assertThat(receiver.next().id()).isEqualTo(failed.id());
        assertThat(receiver.next().index()).isGreaterThan(failed.index());
        webhook.await("state", "delivered");
    }

    @Test
    void itCanGoOnFromAnyEntryOfTheLedger() {
        webhook.change(
                        "{\"url\": \""
                                + receiver.url()
                                + "\", \"from\": 3, \"types\": [\"batch.published\","
                                + " \"catalogue.changed\"]}")
                .then()
                .statusCode(200);

        assertThat(receiver.next().index()).isEqualTo(3);
        assertThat(receiver.next().index()).isEqualTo(4);
    }

    @Test
    void noAttemptIsAnnouncedOfWhatIsNotTriedAgain() {
        TestSql.execute(
                "insert into webhook_delivery (id, webhook, message, type, leaf_index, state,"
                        + " attempts, attempted_at, next_attempt_at) values (gen_random_uuid(), '"
                        + webhook.id()
                        + "', 'msg_0', 'observation.published', 0, 'pending', 1, now(), now())");

        webhook.change(WebhookCalls.body(receiver.url(), "status.changed")).then().statusCode(200);

        JsonNode kept = webhook.deliveries().getObject("items[0]", JsonNode.class);
        assertThat(kept.path("state").textValue()).isEqualTo("failed");
        assertThat(kept.path("attempts").intValue()).isEqualTo(1);
        assertThat(kept.has("nextAttemptAt")).isFalse();
    }

    @Test
    void aReceiverThatIsGoneIsAskedOnce() {
        receiver.answers(410);
        submit(row("0", freshYear(), 7)).then().statusCode(201);
        receiver.next();

        webhook.awaitState("disabled");

        webhook.read().then().body("disabledBecause", equalTo("gone"));
        assertThat(receiver.waiting()).isZero();
        assertThat(webhook.deliveries().getString("items[0].failure")).isEqualTo("gone");
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (TestReceiver elsewhere = new TestReceiver()) {
            receiver.redirectsTo(elsewhere.url()).answers(307, 308, 301);
            submit(row("0", freshYear(), 7)).then().statusCode(201);

            webhook.awaitState("disabled");

            assertThat(webhook.deliveries().getString("items[0].failure")).isEqualTo("redirect");
            assertThat(elsewhere.waiting()).isZero();
        }
    }

    /** It hangs for longer than a test waits. */
    @Test
    void aReceiverThatHangsHoldsUpNeitherOthersNorPublishing() {
        try (TestReceiver other = new TestReceiver();
                Registered others = WebhookCalls.figuresTo(other)) {
            receiver.hangs(true);
            int year = freshYear();
            submit(row("0", year, 1)).then().statusCode(201);
            Received held = receiver.next();

            submit(correction("0", year, 2)).then().statusCode(201);
            submit(correction("0", year, 3)).then().statusCode(201);

            assertThat(other.next().index()).isEqualTo(held.index());
            assertThat(other.next().index()).isGreaterThan(held.index());
            String last = other.next().id();
            others.await("id", last);
            others.await("state", "delivered");
            assertThat(webhook.deliveries().getLong("nextIndex")).isLessThanOrEqualTo(held.index());
            assertThat(receiver.waiting()).isZero();
        }
    }
}
