package no.veikart.publication;

import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.read;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static no.veikart.testsupport.TestSql.await;
import static no.veikart.testsupport.TestSql.execute;
import static no.veikart.testsupport.TestSql.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import no.veikart.testsupport.OtherPublisher;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;

/** One publishes at a time; whatever ends it, nothing that was accepted is lost or doubled. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class PublisherTest {

    @Inject PublishBatch publishBatch;

    @Test
    void whileAnotherReplicaPublishesThisOneDoesNot() throws Exception {
        int year = freshYear();
        try (OtherPublisher other = new OtherPublisher()) {
            Response accepted = submit(row("0", year, 1));

            accepted.then().statusCode(202).body("state", equalTo("accepted"));
            assertThat(publishBatch.publish())
                    .as("published while %s has its turn", other)
                    .isFalse();
            assertThat(numberPublic(year)).isZero();
        }

        awaitPublicOnce(year);
    }

    @Test
    void whatWasAcceptedBeforeACrashIsPublishedAfterIt() throws Exception {
        int year = freshYear();
        try (OtherPublisher other = new OtherPublisher()) {
            assertThat(submit(row("0", year, 1)).statusCode())
                    .as("beside %s", other)
                    .isEqualTo(202);
            endConnectionsOfTheService();
        }

        awaitPublicOnce(year);
    }

    @Test
    void aPublicationThatFailsAtItsEndLeavesNothingBehindAndIsTriedAgain() {
        int year = freshYear();
        execute(
                """
                create function fail() returns trigger language plpgsql as
                    $$ begin raise exception 'the end of the batch'; end $$;
                create trigger fails before insert on ledger_batch
                    for each statement execute function fail();
                """);
        try {
            assertThat(submit(row("0", year, 1)).statusCode()).isEqualTo(202);
            assertThat(numberPublic(year)).isZero();
            assertThat(state(year)).isEqualTo("accepted f f f");
        } finally {
            execute("drop function fail() cascade");
        }

        awaitPublicOnce(year);
        assertThat(state(year)).isEqualTo("published t t t");
    }

    @Test
    void theServiceHearsOfPublicationsAgainAfterItsConnectionsBroke() {
        endConnectionsOfTheService();
        int year = freshYear();

        await("a submission is taken", () -> submit(row("0", year, 1)).statusCode() < 300);
        awaitPublicOnce(year);
        await(
                "somebody listens",
                () ->
                        !one("select count(*) from pg_stat_activity where query ilike 'listen %'")
                                .equals("0"));
    }

    private static void endConnectionsOfTheService() {
        execute(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'veikart' and datname = current_database()
                """);
    }

    private static void awaitPublicOnce(int year) {
        await("the figure is public", () -> numberPublic(year) == 1);
        assertThat(
                        one(
                                """
                                select count(*) from ledger_entry e
                                join observation o on o.id = e.observation
                                where o.indicator = 'X-BB-FIRMS' and o.period = '%d'
                                """
                                        .formatted(year)))
                .isEqualTo("1");
    }

    private static int numberPublic(int year) {
        return read(year).jsonPath().getList("items").size();
    }

    /** State of the submission; whether figure, figure's entry and act's entries are public. */
    private static String state(int year) {
        return one(
                """
                select s.state, o.published_at is not null, o.leaf_index is not null,
                    (select bool_and(leaf_index is not null) from ledger_entry where act = s.decided_act)
                from observation o join submission s on s.id = o.submission_id
                where o.indicator = 'X-BB-FIRMS' and o.period = '%d'
                """
                        .formatted(year));
    }
}
