package no.veikart.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.veikart.judgement.JudgementTargets;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/** A migration of the next release costs a request time, and nothing else. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class VictimsTryAgainTest {

    /** More than the driver runs before it keeps a plan. */
    private static final int OFTEN = 10;

    @Test
    void aRequestInADeadlockIsCarriedOutAllTheSame() throws Exception {
        Response submitted = TestFigures.submit(TestFigures.row("0", TestFigures.freshYear(), 7));
        try (Connection migration = TestDatabase.connect();
                Statement statement = migration.createStatement()) {
            migration.setAutoCommit(false);
            statement.execute("set local deadlock_timeout = '1min'"); // it is not the victim
            statement.execute("lock table observation");
            CompletableFuture<Integer> request =
                    CompletableFuture.supplyAsync(() -> read(submitted.path("id")));
            TestSql.await("it waits", VictimsTryAgainTest::someoneWaits);
            statement.execute("lock table submission");
            migration.rollback();

            assertThat(request.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    private static int read(String submission) {
        return as(TestCallers.system("ssb", "reporter"))
                .get("/v1/submissions/" + submission)
                .statusCode();
    }

    private static boolean someoneWaits() {
        return TestSql.one(
                        """
                        select exists (select from pg_locks where not granted
                            and relation = 'observation'::regclass)
                        """)
                .equals("t");
    }

    @Test
    void aColumnThatIsAddedEndsNoQuery() {
        Response statement = JudgementTargets.proposedStatement();
        for (int time = 0; time < OFTEN; time++) {
            assertThat(withdraw(statement)).isEqualTo(200);
        }
        TestSql.execute("alter table statement add column next_note text");
        try {
            assertThat(withdraw(statement)).isEqualTo(200);
        } finally {
            TestSql.execute("alter table statement drop column next_note");
        }
    }

    /** Of what is withdrawn already, nothing more comes. */
    private static int withdraw(Response statement) {
        return as(TestCallers.person("kd", "knut", "reviewer"))
                .header("If-Match", statement.header("ETag"))
                .put("/v1/statements/" + statement.path("id") + "/withdrawal")
                .statusCode();
    }

    private static RequestSpecification as(TestTokens caller) {
        return given().header("Authorization", caller.bearer());
    }
}
