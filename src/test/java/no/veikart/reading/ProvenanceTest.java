package no.veikart.reading;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;

/** From any figure on the roadmap to where it comes from, in three links at most. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ProvenanceTest {

    @Test
    void everyFigureOnTheRoadmapLeadsToItsSubmissionOrganisationSourceRevisionsAndProof() {
        JsonPath roadmap = given().get("/v1/roadmap").jsonPath();
        List<String> statuses = roadmap.getList("goals.indicators.links.status.flatten()");
        int figures = 0;

        for (String link : statuses) {
            JsonPath status = given().get(link).then().statusCode(200).extract().jsonPath();
            for (String input : List.of("baseline", "latest")) {
                if (status.get("inputs." + input) != null) {
                    follow(status.getMap("inputs." + input));
                    figures++;
                }
            }
        }

        assertThat(figures).isGreaterThan(30);
    }

    private static void follow(Map<String, Object> figure) {
        Map<?, ?> links = (Map<?, ?>) figure.get("links");
        assertThat(figure).containsKeys("source", "organisation", "ledgerIndex");
        given().get((String) links.get("revisions"))
                .then()
                .statusCode(200)
                .body("items[0].submission", equalTo(figure.get("submission")));
        given().get((String) links.get("organisation")).then().statusCode(200);
        given().get((String) links.get("findings")).then().statusCode(200);
        given().get((String) links.get("submission"))
                .then()
                .statusCode(200)
                .body("submission", equalTo(figure.get("submission")))
                .body("decision.organisation.code", notNullValue());
        assertThat(links.get("proof"))
                .isEqualTo("/v1/ledger/entries/" + figure.get("ledgerIndex") + "/proof");
    }

    @Test
    void aSubmissionNamesItsEntries() {
        Response sent = submit(row("0", freshYear(), 5));
        String path = "/v1/submissions/" + sent.path("id") + "/provenance";

        JsonPath provenance = given().get(path).then().statusCode(200).extract().jsonPath();

        for (String entry : List.of("received", "approved")) {
            long index = provenance.getLong(entry + ".ledgerIndex");
            assertThat(TestSql.one("select type from ledger_entry where leaf_index = " + index))
                    .isEqualTo("submission." + entry);
            assertThat(provenance.getString(entry + ".inclusion"))
                    .isEqualTo("/v1/ledger/proofs/inclusion?index=" + index);
        }
        given().get(provenance.getString("links.roadmap")).then().statusCode(200);
        Instant published = Instant.parse(provenance.getString("publishedAt"));
        given().queryParam("asOf", published.minusMillis(1).toString())
                .get(path)
                .then()
                .statusCode(404);
    }
}
