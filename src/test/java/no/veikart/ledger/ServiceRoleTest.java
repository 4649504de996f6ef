package no.veikart.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever has the service's own password can neither change the record nor take its guards away.
 */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ServiceRoleTest {

    private static final String NOT_ALLOWED = "42501";
    private static final String REFUSED_BY_A_TRIGGER = "23000";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger_entry set body = '\\x7b7d' where leaf_index = 0",
                "update ledger_entry set act = act",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "alter table ledger_entry disable trigger all",
                "drop trigger ledger_entry_is_append_only on ledger_entry",
                "drop table ledger_entry cascade",
                "create or replace function guard_ledger_entry() returns trigger language plpgsql"
                        + " as 'begin return new; end'",
                "set session_replication_role = replica",
                "set role postgres",
                "update observation set value = 1",
                "update observation set obs_status = 'P'",
                "delete from observation",
                "update milestone_report set state = 'completed'",
                "update status_change set to_status = 'achieved'",
                "delete from status_change",
                "update catalogue_version set definition = '{}'",
                "update ledger_batch set published_at = now()",
                "update ledger_checkpoint set note = ''",
                "delete from ledger_checkpoint",
                "delete from ledger_tile",
                "delete from log_state",
                "update free_text set hash = '\\x00'",
                "delete from free_text",
                "delete from submission",
                "update overdue_obligation set period = '1999'",
                "insert into flyway_schema_history select * from flyway_schema_history",
                "create table beside (id int)",
            })
    void isNotAllowed(String statement) {
        assertThat(refusal(statement).getSQLState()).isEqualTo(NOT_ALLOWED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger_entry set leaf_index = 999999 where leaf_index = 0",
                "update ledger_entry set leaf_index = null where leaf_index = 0",
                "update observation set published_at = now() where published_at is not null",
                "update observation set revision = 7 where published_at is not null",
                "update catalogue_version set leaf_index = 999999",
                "update ledger_tile set hashes = sha256(hashes)",
                "update ledger_tile set hashes = substring(hashes for 32) where level = 0",
                "update log_state set size = size - 1",
                "update log_state set root = sha256(root)",
                "update free_text set text = 'Something else' where text is not null",
                "update submission set note = null where state = 'published'",
            })
    void whatIsSetOnceIsNotSetAgain(String statement) {
        assertThat(refusal(statement).getSQLState()).isEqualTo(REFUSED_BY_A_TRIGGER);
    }

    @Test
    void theServiceWorksAsThatRole() {
        assertThat(
                        TestSql.query(
                                "select distinct usename from pg_stat_activity"
                                        + " where application_name = 'veikart'"))
                .containsExactly(TestDatabase.SERVICE);
    }

    private static SQLException refusal(String sql) {
        try (Connection connection = TestDatabase.connectAs(TestDatabase.SERVICE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
        } catch (SQLException e) {
            return e;
        }
        return fail("not refused: %s", sql);
    }
}
