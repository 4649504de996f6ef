package no.veikart.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;

/** Whoever is asked for figures too late is told at once, and the ledger keeps it, once. */
@QuarkusTest
@TestProfile(CatalogueProfile.class)
class OverdueTest {

    private static final String CODE = "G1-APPR-SHARE";

    /** As if the service had done nothing for two days, and not known what is overdue. */
    private static final String TWO_DAYS_LATER =
            """
            set session_replication_role = replica;
            do $$
            declare
                moved record;
            begin
                for moved in
                    select table_name, string_agg(
                        format('%1$I = %1$I - interval ''2 days''', column_name), ', ') as columns
                    from information_schema.columns
                    where table_schema = 'public' and data_type = 'timestamp with time zone'
                    group by table_name
                loop
                    execute format('update %I set %s', moved.table_name, moved.columns);
                end loop;
                delete from overdue_obligation;
            end $$
            """;

    /** What the catalogue brought is not owed, as the figures of 2022. */
    @Test
    void theLedgerHasEachOverdueFigureOnceAndTheStatusIsStale() {
        owedFrom("2022").put().then().statusCode(200).body("statusChanges.code", hasItem(CODE));

        assertThat(recorded())
                .containsExactly(
                        "udir 2023 2023-12-31 2024-01-10",
                        "udir 2024 2024-12-31 2025-01-10",
                        "udir 2025 2025-12-31 2026-01-10");
        given().get("/v1/indicators/" + CODE + "/status").then().body("stale", equalTo(true));
        given().header("Authorization", TestCallers.person("udir", "ola", "reporter").bearer())
                .get("/v1/obligations?state=overdue&indicator=" + CODE)
                .then()
                .body("items.period", contains("2023", "2024", "2025"));

        owedFrom("2017").put().then().statusCode(200);
        assertThat(recorded()).hasSize(4).last().isEqualTo("udir 2017 2017-12-31 2018-01-10");

        TestSql.execute(TWO_DAYS_LATER);
        TestSql.await("the first batch of the day", () -> recorded().size() == 8);
        assertThat(TestSql.one("select count(*) from overdue_obligation")).isEqualTo("4");
    }

    private static Catalogues.Edited owedFrom(String period) {
        return Catalogues.edited(
                document -> {
                    ObjectNode reporter =
                            (ObjectNode)
                                    Catalogues.indicator(document, CODE).get("reporters").get(0);
                    reporter.put("from", period).put("dueMonths", 0).put("graceDays", 10);
                });
    }

    private static List<String> recorded() {
        return TestSql.query(
                """
                select e ->> 'organisation', e ->> 'period', e ->> 'due', e ->> 'graceEnds'
                from (
                    select leaf_index, convert_from(body, 'UTF8')::json as e from ledger_entry
                    where type = 'obligation.overdue'
                ) o
                where leaf_index is not null and e ->> 'indicator' = '%s'
                order by leaf_index
                """
                        .formatted(CODE));
    }
}
