package no.veikart.webhook;

import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import no.veikart.webhook.TestReceiver.Received;
import no.veikart.webhook.WebhookCalls.Registered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receiver can try out what it gets, and change its secret without missing anything. */
@QuarkusTest
@TestProfile(WebhookCalls.Profile.class)
@Timeout(60)
class WebhookSecretTest {

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
    void whileASecretIsReplacedBothSignAndAnOlderOneNoMore() {
        String second = replacedSecret();
        submit(row("0", freshYear(), 7)).then().statusCode(201);
        Received both = receiver.next();
        String third = replacedSecret();
        submit(row("0", freshYear(), 7)).then().statusCode(201);
        Received newest = receiver.next();

        assertThat(both.signatures())
                .containsExactly(both.signatureBy(second), both.signatureBy(webhook.secret()));
        assertThat(newest.signatures())
                .containsExactly(newest.signatureBy(third), newest.signatureBy(second));
        TestSql.execute(
                "update webhook set previous_secret_until = now() where id = '"
                        + webhook.id()
                        + "'");
        submit(row("0", freshYear(), 7)).then().statusCode(201);
        Received after = receiver.next();
        assertThat(after.signatures()).containsExactly(after.signatureBy(third));
    }

    private String replacedSecret() {
        return WebhookCalls.as(WebhookCalls.owner())
                .post(webhook.path() + "/secret")
                .then()
                .statusCode(200)
                .body("previousSecretUntil", notNullValue())
                .extract()
                .path("secret");
    }

    @Test
    void whatAnAdministratorStoppedIsSentNothingUntilItMayGoOn() {
        String suspension = webhook.path() + "/suspension";
        String reason = "{\"reason\": \"Its owner has complained.\"}";
        TestTokens administrator = TestCallers.person("dfd", "dina", "administrator");
        WebhookCalls.as(WebhookCalls.owner()).body(reason).put(suspension).then().statusCode(403);
        WebhookCalls.as(WebhookCalls.owner()).delete(suspension).then().statusCode(403);
        WebhookCalls.as(administrator).body("{}").put(suspension).then().statusCode(422);
        WebhookCalls.as(administrator)
                .body(reason)
                .put(suspension.replace(webhook.id(), new UUID(1, 2).toString()))
                .then()
                .statusCode(404);

        WebhookCalls.as(administrator).body(reason).put(suspension).then().statusCode(200);
        WebhookCalls.as(WebhookCalls.owner()).post(webhook.path() + "/test").then().statusCode(202);
        webhook.change(WebhookCalls.body(receiver.url(), "observation.published"))
                .then()
                .statusCode(200)
                .body("suspendedBecause", equalTo("Its owner has complained."));
        submit(row("0", freshYear(), 7)).then().statusCode(201);
        try (TestReceiver other = new TestReceiver();
                Registered others = WebhookCalls.registered(everythingFromTheBeginning(other))) {
            other.next();
            others.await("state", "delivered");
        }
        assertThat(receiver.waiting()).isZero();

        WebhookCalls.as(administrator)
                .delete(suspension)
                .then()
                .statusCode(200)
                .body("suspendedBecause", nullValue())
                .body("url", not(containsString("token")));
        assertThat(receiver.next().json().path("type").textValue()).isEqualTo("webhook.test");
        assertThat(receiver.next().index()).isPositive();
    }

    private static String everythingFromTheBeginning(TestReceiver receiver) {
        return "{\"url\": \"" + receiver.url() + "\", \"from\": 0}";
    }

    @Test
    void aTestIsSentOnceEvenWhereTheWebhookIsDisabled() {
        webhook.change("{\"url\": \"" + receiver.url() + "\", \"state\": \"disabled\"}")
                .then()
                .body("disabledBecause", equalTo("by-organisation"));
        receiver.answers(500);
        submit(row("0", freshYear(), 7)).then().statusCode(201);

        String id =
                WebhookCalls.as(WebhookCalls.owner())
                        .header("Idempotency-Key", "the-test")
                        .post(webhook.path() + "/test")
                        .then()
                        .statusCode(202)
                        .body("type", equalTo("webhook.test"))
                        .extract()
                        .path("id");

        Received test = receiver.next();
        assertThat(test.id()).isEqualTo(id);
        assertThat(test.json().path("type").textValue()).isEqualTo("webhook.test");
        assertThat(test.signatures()).containsExactly(test.signatureBy(webhook.secret()));
        webhook.await("state", "failed");
        WebhookCalls.as(WebhookCalls.owner())
                .header("Idempotency-Key", "the-test")
                .post(webhook.path() + "/test")
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("state", equalTo("failed"));
        assertThat(receiver.waiting()).isZero();
    }
}
