package no.veikart.status;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.INDICATOR;
import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static no.veikart.testsupport.TestSql.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;

/** Changes of status are recorded by the publication that makes them, and by no other. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class RecordedChangesTest {

    private static final int LATEST = 2024;
    private static final int PUBLISHED = 98;

    @Test
    void aRevisionThatTurnsTheStatusIsRecordedAndSoIsTheWayBack() {
        int before = history().getList("items").size();

        JsonPath down = sent(correction("0", LATEST, 90));
        JsonPath up = sent(correction("0", LATEST, PUBLISHED));

        JsonPath history = history();
        assertThat(history.getList("items")).hasSize(before + 2);
        assertThat(history.getList("items.from").subList(0, 2))
                .isEqualTo(List.of("deteriorating", "on-track"));
        assertThat(history.getList("items.to").subList(0, 2))
                .isEqualTo(List.of("on-track", "deteriorating"));
        assertThat(history.getList("items.causes").subList(0, 2)).containsOnly(List.of("revision"));
        assertThat(history.getString("items[0].publishedAt")).isEqualTo(up.get("publishedAt"));
        assertThat(history.getString("items[1].publishedAt")).isEqualTo(down.get("publishedAt"));
        assertThat(down.getList("statusChanges.to")).containsExactly("deteriorating");
        assertThat(history.getLong("items[0].ledgerIndex")).isEqualTo(up.getLong("treeSize") - 1);
    }

    @Test
    void aFigureThatTurnsNoStatusRecordsNothing() {
        String before = one("select count(*) from status_change");

        sent(row("0", freshYear(), 3));
        sent(row("03", 2023, 1));

        assertThat(one("select count(*) from status_change")).isEqualTo(before);
    }

    @Test
    void everyRecordedChangeIsTheLedgersOwn() {
        sent(correction("0", 2022, 97));

        assertThat(
                        TestSql.query(
                                """
                                select c.leaf_index from status_change c
                                full join ledger_entry e on e.leaf_index = c.leaf_index
                                where (e.type = 'status.changed') is distinct from (c.id is not null)
                                    or c.id is not null and (
                                        convert_from(e.body, 'UTF8')::jsonb ->> 'code' <> c.code
                                        or convert_from(e.body, 'UTF8')::jsonb ->> 'to' <> c.to_status
                                        or convert_from(e.body, 'UTF8')::jsonb -> 'detail' <> c.detail)
                                """))
                .isEmpty();
    }

    @Test
    void theFirstPublicationNamesNoCauseButNewFiguresAndTheirAge() {
        assertThat(
                        one(
                                """
                                select array_agg(distinct cause order by cause)
                                from status_change, unnest(causes) cause
                                where published_at = (select min(published_at) from ledger_batch)
                                """))
                .isIn("{data-became-stale,new-observation}", "{new-observation}");
    }

    private static JsonPath sent(String row) {
        return submit(row).then().statusCode(201).extract().jsonPath();
    }

    private static JsonPath history() {
        return given().queryParam("limit", 1000)
                .get("/v1/indicators/" + INDICATOR + "/status/history")
                .jsonPath();
    }
}
