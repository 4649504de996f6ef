package no.veikart.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.veikart.administration.Catalogues.Edited;
import no.veikart.testsupport.OtherPublisher;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;

/** A target that moves changes the status from then on, says why, and leaves the past alone. */
@QuarkusTest
@TestProfile(CatalogueProfile.class)
class TargetChangeTest {

    private static final String CODE = "G4-BERD-GDP";
    private static final String INDICATOR = "/v1/indicators/" + CODE;
    private static final String STORED =
            "select (select count(*) from catalogue_version), (select count(*) from free_text),"
                    + " (select count(*) from ledger_entry)";

    @Test
    void theStatusFollowsTheNewTargetAndThePastKeepsTheOld() {
        Instant before = now();
        BigDecimal old = target();
        String oldStatus = status();
        BigDecimal wanted = easier(old);

        Response changed = withTarget(wanted).put("?reason=Vedtatt av Stortinget");

        changed.then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].kind", equalTo("indicator"))
                .body("changes[0].code", equalTo(CODE))
                .body("changes[0].change", equalTo("changed"))
                .body("changes[0].fields", hasSize(1))
                .body("changes[0].fields[0].pointer", equalTo("/targets/0/value"))
                .body("changes[0].fields[0].before", equalTo(number(old)))
                .body("changes[0].fields[0].after", equalTo(number(wanted)))
                .body("changes[0].ledgerIndex", greaterThan(0))
                .body("statusChanges.code", hasItem(CODE))
                .body("statusChanges[0].causes", contains("target-change"))
                .header("ETag", equalTo(Catalogues.read().etag()));
        assertThat(status()).isNotEqualTo(oldStatus);
        assertThat(target()).isEqualByComparingTo(wanted);
        given().queryParam("asOf", before.toString())
                .get(INDICATOR)
                .then()
                .body("targets[0].value", equalTo(number(old)));
        given().queryParam("asOf", before.toString())
                .get(INDICATOR + "/status")
                .then()
                .body("status", equalTo(oldStatus));
        assertThatTheHistoryHas(changed.jsonPath(), "Vedtatt av Stortinget");
        withTarget(old).put().then().statusCode(200);
        assertThat(status()).isEqualTo(oldStatus);
    }

    private static void assertThatTheHistoryHas(JsonPath changed, String reason) {
        given().get(INDICATOR + "/status/history")
                .then()
                .body("items[0].causes", contains("target-change"))
                .body("items[0].publishedAt", equalTo(changed.get("publishedAt")))
                .body("items[0].reason", equalTo(reason))
                .body("items[0].before.targets[0].value", not(equalTo(null)));
    }

    @Test
    void theLedgerNamesWhoDidItAndTheReasonByItsHash() {
        Response changed = withTarget(target().add(BigDecimal.ONE)).put("?reason=Nytt vedtak");
        int index = changed.path("changes[0].ledgerIndex");

        String entry =
                TestSql.one(
                        "select convert_from(body, 'UTF8') from ledger_entry where leaf_index = "
                                + index);

        JsonPath fields = JsonPath.from(entry);
        assertThat(fields.getString("type")).isEqualTo("catalogue.changed");
        assertThat(fields.getString("organisation")).isEqualTo("dfd");
        assertThat(fields.getString("channel")).isEqualTo("person");
        assertThat(fields.getString("code")).isEqualTo(CODE);
        assertThat(fields.getInt("version")).isGreaterThan(1);
        assertThat(fields.getString("definition.targets[0].value")).isNotEmpty();
        assertThat(entry).doesNotContain("Nytt vedtak");
        assertThat(
                        TestSql.one(
                                """
                                select encode(sha256(t.salt || convert_to(t.text, 'UTF8')), 'base64')
                                from catalogue_version v join free_text t on t.id = v.reason
                                where v.leaf_index =\s"""
                                        + index))
                .isEqualTo(fields.getString("reasonHash"));
        withTarget(target().subtract(BigDecimal.ONE)).put().then().statusCode(200);
    }

    @Test
    void withoutAReasonEveryChangeThatNeedsOneIsNamed() {
        String stored = TestSql.one(STORED);
        Edited edited =
                Catalogues.edited(
                        document -> {
                            ObjectNode indicator = Catalogues.indicator(document, CODE);
                            ((ObjectNode) indicator.get("targets").get(0)).put("value", 5);
                            indicator.put("weight", 3);
                            indicator.put("baseline", "2019");
                            indicator.put("decimals", 3);
                        });
        String at = "/indicators/" + Catalogues.place(edited.document(), "indicators", CODE);

        for (String query : List.of("", "?dryRun=true")) {
            Response answer = edited.put(query);

            answer.then().statusCode(422).body("type", equalTo("/problems/invalid-catalogue"));
            assertThat(answer.jsonPath().getList("errors.pointer"))
                    .containsExactlyInAnyOrder(
                            at + "/targets/0/value", at + "/weight", at + "/baseline");
            assertThat(answer.jsonPath().getList("errors.code")).containsOnly("reason-missing");
        }
        assertThat(TestSql.one(STORED)).isEqualTo(stored);
    }

    @Test
    void aTextNeedsNoReason() {
        Edited edited =
                Catalogues.edited(
                        document ->
                                ((ObjectNode)
                                                Catalogues.indicator(document, CODE)
                                                        .get("definition"))
                                        .put(
                                                "en",
                                                "Business R&D as a share of GDP, said otherwise."));

        edited.put("")
                .then()
                .statusCode(200)
                .body("changes[0].fields.pointer", contains("/definition/en"))
                .body("statusChanges", hasSize(0));
    }

    @Test
    void aDryRunTellsTheSameAndStoresNothing() {
        String stored = TestSql.one(STORED);
        String oldStatus = status();

        Response answer = withTarget(easier(target())).put("?dryRun=true&reason=Prøve");

        answer.then()
                .statusCode(200)
                .body("changes[0].fields[0].pointer", equalTo("/targets/0/value"))
                .body("changes[0].ledgerIndex", nullValue())
                .body("statusChanges[0].code", equalTo(CODE))
                .body("statusChanges[0].from", equalTo(oldStatus))
                .body("statusChanges[0].to", equalTo("achieved"))
                .body("statusChanges[0].causes", contains("target-change"));
        assertThat(TestSql.one(STORED)).isEqualTo(stored);
        assertThat(status()).isEqualTo(oldStatus);
    }

    @Test
    void aChangeWhosePublicationTakesLongIsAnsweredBeforeIt() throws Exception {
        BigDecimal old = target();
        Response pending;
        Response second;
        try (OtherPublisher other = new OtherPublisher()) {
            pending = withTarget(old.add(BigDecimal.ONE)).put();
            assertThat(pending.statusCode()).as("beside %s", other).isEqualTo(202);
            Edited stale = Catalogues.read();
            stale.put().then().statusCode(412);
            second =
                    Catalogues.put(
                            pending.header("ETag"),
                            "application/json",
                            withTarget(old).document().toString(),
                            "?reason=Back");
            second.then().statusCode(202).body("publishedAt", nullValue());
        }
        TestSql.await(
                "both are public",
                () ->
                        TestSql.one(
                                        "select count(*) from catalogue_version"
                                                + " where published_at is null")
                                .equals("0"));
        TestSql.await("the tag is", () -> second.header("ETag").equals(Catalogues.read().etag()));
        assertThat(target()).isEqualByComparingTo(old);
    }

    /** So low, or so high, that it is achieved. */
    private static BigDecimal easier(BigDecimal target) {
        return target.divide(BigDecimal.TEN);
    }

    private static Edited withTarget(BigDecimal value) {
        return Catalogues.edited(
                document ->
                        ((ObjectNode) Catalogues.indicator(document, CODE).get("targets").get(0))
                                .put("value", value));
    }

    private static BigDecimal target() {
        return Catalogues.indicator(Catalogues.read().document(), CODE)
                .at("/targets/0/value")
                .decimalValue();
    }

    private static Object number(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                ? (Object) value.intValueExact()
                : (Object) value.floatValue();
    }

    private static String status() {
        return given().get(INDICATOR + "/status").path("status");
    }

    private static Instant now() {
        return Instant.parse(given().get("/v1/roadmap").path("asOf"));
    }
}
