package no.veikart.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.math.BigDecimal;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue is read as one document, and can be put back as it was read. */
@QuarkusTest
@TestProfile(CatalogueProfile.class)
class CatalogueReadTest {

    private static final String STORED =
            "select (select count(*) from catalogue_version), (select count(*) from ledger_entry),"
                    + " (select count(*) from free_text)";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                    | application/json",
                "application/json                       | application/json",
                "application/yaml                       | application/yaml",
                "application/json;q=0.5,application/yaml | application/yaml",
                "text/html,application/yaml;q=0.2       | application/yaml",
                "text/html,*/*;q=0.1                    | application/json",
            })
    void theClientChoosesTheFormat(String accepted, String type) {
        given().header("Accept", accepted)
                .get(Catalogues.ADDRESS)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Vary", equalTo("Accept-Encoding, Accept"));
    }

    @Test
    void anotherFormatIsRefused() {
        given().accept("text/csv").get(Catalogues.ADDRESS).then().statusCode(406);
    }

    @Test
    void theDocumentHasTheFormOfTheShippedOneWithoutFigures() {
        given().get(Catalogues.ADDRESS)
                .then()
                .body("goals", hasSize(5))
                .body("roadmap.owner", equalTo("dfd"))
                .body("observations", nullValue())
                .body("indicators[0].retired", nullValue());
        assertThat(yaml().asString())
                .startsWith("roadmap:\n  title:\n    nb: Veikart for digitalisering av økonomien\n")
                .contains("  - code: \"03\"\n")
                .contains("\n    baseline: \"2018\"\n");
    }

    @Test
    void eachFormatHasATagThatAnswers304() {
        String json = given().get(Catalogues.ADDRESS).header("ETag");
        String yaml = yaml().header("ETag");

        assertThat(json).startsWith("\"").isNotEqualTo(yaml);
        given().header("If-None-Match", json).get(Catalogues.ADDRESS).then().statusCode(304);
        given().header("If-None-Match", yaml).get(Catalogues.ADDRESS).then().statusCode(200);
        given().header("If-None-Match", yaml)
                .accept(Catalogues.YAML)
                .get(Catalogues.ADDRESS)
                .then()
                .statusCode(304);
    }

    @Test
    void whatIsPutBackAsJsonIsNoDifference() {
        String stored = TestSql.one(STORED);
        Catalogues.Edited read = Catalogues.read();

        Response answer = read.put("");

        answer.then()
                .statusCode(200)
                .header("ETag", equalTo(read.etag()))
                .header("Cache-Control", equalTo("private, no-store"))
                .body("changes", hasSize(0))
                .body("statusChanges", hasSize(0));
        assertThat(TestSql.one(STORED)).isEqualTo(stored);
    }

    @Test
    void whatIsPutBackAsYamlIsNoDifference() {
        String stored = TestSql.one(STORED);
        Response read = yaml();

        Catalogues.put(read.header("ETag"), Catalogues.YAML, read.asByteArray(), "?reason=None")
                .then()
                .statusCode(200)
                .body("changes", hasSize(0));
        assertThat(TestSql.one(STORED)).isEqualTo(stored);
    }

    @Test
    void anotherOrderAndOtherWaysToWriteANumberAreNoDifference() {
        Catalogues.Edited reversed =
                Catalogues.edited(
                        document -> {
                            document.withArray("goals").add(document.withArray("goals").remove(0));
                            Catalogues.indicator(document, "G1-APPR-SHARE")
                                    .put("usualChange", new BigDecimal("0.2000"));
                        });

        reversed.put("").then().statusCode(200).body("changes", hasSize(0));
    }

    private static Response yaml() {
        return given().accept(Catalogues.YAML).get(Catalogues.ADDRESS);
    }
}
