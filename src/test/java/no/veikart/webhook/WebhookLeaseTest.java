package no.veikart.webhook;

import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import no.veikart.webhook.TestReceiver.Received;
import no.veikart.webhook.WebhookCalls.Registered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One replica delivers to a receiver at a time, and another goes on when it dies. */
@QuarkusTest
@TestProfile(WebhookCalls.Profile.class)
@Timeout(60)
class WebhookLeaseTest {

    @Inject Deliverer deliverer;
    @Inject DueWebhooks due;

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
    void whatWasUnderWayWhenAReplicaDiedIsSentByTheNextOne() {
        int year = freshYear();
        submit(row("0", year, 1)).then().statusCode(201);
        long delivered = receiver.next().index();
        webhook.await("state", "delivered");
        receiver.hangs(true);
        submit(correction("0", year, 2)).then().statusCode(201);
        submit(correction("0", year, 3)).then().statusCode(201);
        Received lost = receiver.next();

        deliverer.stop();
        receiver.hangs(false);
        deliverer.start();

        assertThat(lease()).as("still the dead one's").isEqualTo("t");
        TestSql.execute("update webhook set lease_until = now() where id = '" + webhook.id() + "'");
        Received again = receiver.next();
        Received last = receiver.next();
        assertThat(delivered).isLessThan(lost.index());
        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.body()).isEqualTo(lost.body());
        assertThat(last.index()).isGreaterThan(again.index());
        webhook.await("id", last.id());
        assertThat(receiver.waiting()).isZero();
    }

    private String lease() {
        return TestSql.one(
                "select lease_until > now() from webhook where id = '" + webhook.id() + "'");
    }

    @Test
    void anOrganisationWhoseReceiversHangLeavesTurnsToOthers() {
        deliverer.stop();
        String any = WebhookCalls.body(receiver.url());
        try (Registered second = WebhookCalls.registered(any);
                Registered third = WebhookCalls.registered(any);
                Registered others =
                        WebhookCalls.registered(TestCallers.system("ssb", "reporter"), any)) {
            assertThat(taken(2, List.of("kd")))
                    .containsExactlyInAnyOrder(webhook.id(), others.id());
            assertThat(taken(2, List.of("kd", "kd"))).isEmpty();
            assertThat(taken(9, List.of("kd"))).containsExactlyInAnyOrder(second.id(), third.id());
        } finally {
            deliverer.start();
        }
    }

    @Test
    void aTypeThatANewerReplicaKnowsHoldsUpNobody() {
        deliverer.stop();
        TestSql.execute(
                "update webhook set types = '{newer.type}' where id = '" + webhook.id() + "'");
        try {
            assertThat(taken(9, List.of())).containsExactly(webhook.id());
        } finally {
            TestSql.execute("update webhook set types = null where id = '" + webhook.id() + "'");
            deliverer.start();
        }
    }

    /** Which webhooks get turns, where an organisation may have so many and some have theirs. */
    private List<String> taken(int each, List<String> busy) {
        return due
                .take(
                        UUID.randomUUID(),
                        Long.MAX_VALUE,
                        new DueWebhooks.Room(9, each, busy),
                        Duration.ofMinutes(1))
                .stream()
                .map(one -> one.id().toString())
                .toList();
    }

    @Test
    void nobodyDeliversWhatAnotherReplicaHasTheLeaseOf() {
        TestSql.execute(
                "update webhook set lease = gen_random_uuid(), lease_until = now() + interval '1"
                        + " hour' where id = '"
                        + webhook.id()
                        + "'");
        try (TestReceiver other = new TestReceiver();
                Registered others = WebhookCalls.figuresTo(other)) {
            submit(row("0", freshYear(), 7)).then().statusCode(201);
            other.next();
            others.await("state", "delivered");

            assertThat(receiver.waiting()).isZero();
            TestSql.execute(
                    "update webhook set lease_until = now() where id = '" + webhook.id() + "'");

            receiver.next();
        }
    }
}
