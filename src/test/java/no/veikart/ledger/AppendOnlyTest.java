package no.veikart.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import no.veikart.judgement.JudgementTargets;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was recorded stays, even for the owner of the database. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class AppendOnlyTest {

    @BeforeEach
    void thereIsAFindingAndAStatement() {
        JudgementTargets.finding("open-finding");
        JudgementTargets.proposedStatement();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger_entry set leaf_index = null where leaf_index = 0 | only its index",
                "update ledger_entry set leaf_index = 999999 where leaf_index = 0 | only its index",
                "update ledger_entry set body = '\\x7b7d' where leaf_index = 0 | only its index",
                "update ledger_entry set act = gen_random_uuid() | only its index",
                "delete from ledger_entry where leaf_index = 0 | DELETE of ledger_entry",
                "delete from ledger_entry where false | DELETE of ledger_entry",
                "truncate ledger_entry | TRUNCATE of ledger_entry",
                "update ledger_batch set published_at = now() | UPDATE of ledger_batch",
                "delete from ledger_batch | DELETE of ledger_batch",
                "truncate ledger_batch | TRUNCATE of ledger_batch",
                "update status_change set to_status = 'achieved' | UPDATE of status_change",
                "delete from status_change | DELETE of status_change",
                "truncate status_change | TRUNCATE of status_change",
                "update catalogue_version set definition = '{}' | only ever superseded",
                "update catalogue_version set published_at = now() | only ever superseded",
                "delete from catalogue_version | DELETE of catalogue_version",
                "truncate catalogue_version | TRUNCATE of catalogue_version",
                "update observation set value = 1 where value = 97 | only ever superseded",
                "update observation set obs_status = 'P' where value = 97 | only ever superseded",
                "update observation set published_at = null | only ever superseded",
                "update observation set revision = 7 | only ever superseded",
                "delete from observation | DELETE of observation",
                "truncate observation | TRUNCATE of observation",
                "delete from submission | DELETE of submission",
                "truncate submission cascade | TRUNCATE of submission",
                "update finding set kind = 'error' | only its publication may be set",
                "update finding set published_at = now(), leaf_index = 1 | only its publication",
                "delete from finding | DELETE of finding",
                "truncate finding cascade | TRUNCATE of finding",
                "delete from finding_response | DELETE of finding_response",
                "delete from finding_resolution | DELETE of finding_resolution",
                "update statement set status = 'achieved' | it is",
                "delete from statement | DELETE of statement",
                "truncate statement | TRUNCATE of statement",
                "update submission set organisation = 'kd' where state = 'published' | it is published",
                "update submission set state = 'submitted', published_at = null, decided_at = null"
                        + " where state = 'published' | it is published",
            })
    void isRefused(String change, String reason) {
        SQLException refusal = refusal(change);

        assertThat(refusal.getSQLState()).as(refusal.getMessage()).isEqualTo("23000");
        assertThat(refusal.getMessage()).contains(reason);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamp '2101-01-01' | only ever superseded",
                "null | only ever superseded",
            })
    void aFigureIsSupersededOnce(String instant, String reason) {
        String supersede =
                "update observation set superseded_at = %s where indicator = 'X-BB-FIRMS'";
        SQLException refusal =
                refusal(supersede.formatted("'2100-01-01'"), supersede.formatted(instant));

        assertThat(refusal.getMessage()).contains(reason);
        assertThat(refusal.getSQLState()).isEqualTo("23000");
    }

    @ParameterizedTest(name = "published {0}, accepted {1}: {2}")
    @CsvSource({
        "now(), now(), 1, observation_current_key",
        "null, now(), null, observation_pending_key"
    })
    void thereIsOneCurrentFigureAndOneToCome(
            String published, String accepted, String index, String key) {
        String insert =
                """
                insert into observation (submission_id, position, indicator, region, period, period_end,
                    value, obs_status, precision, accepted_at, published_at, revision, leaf_index)
                select submission_id, 900000 + %2$d, indicator, region, period, period_end, value,
                    obs_status, precision, %1$s
                from observation where indicator = 'X-BB-FIRMS' and period = '2021' and region = '0'
                """;
        String columns =
                accepted
                        + ", "
                        + published
                        + ", 2, "
                        + (index.equals("null") ? index : index + "000000000");
        SQLException refusal = refusal(insert.formatted(columns, 1), insert.formatted(columns, 2));

        assertThat(refusal.getSQLState()).isEqualTo("23505");
        assertThat(refusal.getMessage()).contains(key);
    }

    /** Runs statements in a transaction that is not committed; one of them must be refused. */
    private static SQLException refusal(String... statements) {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            return e;
        }
        return fail("not refused: %s", String.join("; ", statements));
    }
}
