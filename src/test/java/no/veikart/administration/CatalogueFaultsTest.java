package no.veikart.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import no.veikart.administration.Catalogues.Edited;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalogue with faults changes nothing, and every fault is named with its place. */
@QuarkusTest
@TestProfile(CatalogueProfile.class)
class CatalogueFaultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0} = {1}: {3} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "/roadmap/owner                | \"nobody\"       | /roadmap/owner                | unknown-reference",
                "/goals/0/owner                | \"nobody\"       | /goals/0/owner                | unknown-reference",
                "/goals/0/number               | 0                | /goals/0/number               | out-of-bounds",
                "/goals/0/number               | 1.5              | /goals/0/number               | wrong-type",
                "/goals/0/title/nn             | \"\"             | /goals/0/title/nn             | blank",
                "/goals/0/title                | null             | /goals/0/title                | null-not-allowed",
                "/goals/0/colour               | \"red\"          | /goals/0/colour               | unknown-field",
                "/goals/1/code                 | \"school-industry\" | /goals/1/code              | duplicate-code",
                "/colour                       | \"red\"          | /colour                       | unknown-field",
                "/observations                 | {\"X\": []}      | /observations                 | figures-here",
                "/goals                        | {}               | /goals                        | wrong-type",
                "/goals/0                      | \"skills\"       | /goals/0                      | wrong-type",
                "/indicators/0/goal            | \"no-goal\"      | /indicators/0/goal            | unknown-reference",
                "/indicators/0/source          | \"S999\"         | /indicators/0/source          | unknown-reference",
                "/indicators/0/direction       | \"sideways\"     | /indicators/0/direction       | unknown-value",
                "/indicators/0/direction       | \"none\"         | /indicators/0                 | inconsistent",
                "/indicators/0/weight          | -1               | /indicators/0                 | inconsistent",
                "/indicators/0/weight          | 1e999999         | /indicators/0/weight          | too-many-digits",
                "/indicators/0/method          | \"magic/1\"      | /indicators/0                 | inconsistent",
                "/indicators/0/range/min       | 101              | /indicators/0/range           | inconsistent",
                "/indicators/0/decimals        | 99               | /indicators/0/decimals        | out-of-bounds",
                "/indicators/0/baseline        | \"2018-Q1\"      | /indicators/0/baseline        | period-not-in-frequency",
                "/indicators/0/baseline        | \"yesterday\"    | /indicators/0/baseline        | unknown-period",
                "/indicators/0/code            | \"a/b\"          | /indicators/0/code            | bad-code",
                "/indicators/0/retired         | \"yes\"          | /indicators/0/retired         | wrong-type",
                "/indicators/0/targets/0/citation/url | \"javascript:alert(1)\" | /indicators/0/targets/0/citation/url | not-a-url",
                "/indicators/0/reporters/0/from       | \"2026-Q1\" | /indicators/0/reporters/0/from      | period-not-in-frequency",
                "/indicators/0/reporters/0/dueMonths  | 100000    | /indicators/0/reporters/0/dueMonths  | out-of-bounds",
                "/indicators/0/reporters/0/graceDays  | -1        | /indicators/0/reporters/0/graceDays  | out-of-bounds",
                "/indicators/0/reporters/0/organisation | \"nobody\" | /indicators/0/reporters/0/organisation | unknown-reference",
                "/measures/0/milestones        | []               | /measures/0/milestones        | empty",
                "/measures/0/milestones/0/due  | \"soon\"         | /measures/0/milestones/0/due  | not-a-date",
                "/organisations/0/number       | \"123456789\"    | /organisations/0/number       | bad-organisation-number",
                "/organisations/1/number       | \"872417842\"    | /organisations/1/number       | duplicate-code",
                "/organisations/0/retired      | true             | /organisations/0/retired      | unknown-field",
                "/sources/0/url                | \"nowhere\"      | /sources/0/url                | not-a-url",
            })
    void aFaultIsNamedWithItsPlace(String at, String value, String pointer, String code)
            throws JsonProcessingException {
        Edited edited = Catalogues.read();
        String versions = TestSql.one("select count(*) from catalogue_version");
        set(edited.document(), at, value);

        Response answer = edited.put();

        answer.then().statusCode(422).body("type", equalTo("/problems/invalid-catalogue"));
        assertThat(
                        answer.jsonPath()
                                .<String>getList(
                                        "errors.findAll { it.code == '" + code + "' }.pointer"))
                .as(answer.asString())
                .contains(pointer);
        assertThat(TestSql.one("select count(*) from catalogue_version")).isEqualTo(versions);
    }

    @Test
    void allFaultsAreNamedAtOnce() throws JsonProcessingException {
        Edited edited = Catalogues.read();
        set(edited.document(), "/goals/0/owner", "\"nobody\"");
        set(edited.document(), "/goals/1/colour", "\"red\"");
        set(edited.document(), "/indicators/3/direction", "\"sideways\"");

        Response answer = edited.put("?dryRun=true");

        answer.then().statusCode(422);
        assertThat(answer.jsonPath().<String>getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/goals/0/owner", "/goals/1/colour", "/indicators/3/direction");
    }

    @Test
    void anObjectIsNotLargerThanTheLedgerKeeps() throws JsonProcessingException {
        Edited edited = Catalogues.read();
        String text = "\"" + "æ".repeat(19_000) + "\"";
        set(edited.document(), "/goals/0/proposal/nb", text);
        set(edited.document(), "/goals/0/proposal/nn", text);

        edited.put().then().statusCode(422).body("errors[0].code", equalTo("too-many-bytes"));
    }

    @Test
    void theFaultsOfADocumentWithoutAnythingAreNamed() {
        Catalogues.put(Catalogues.read().etag(), "application/json", "{}", "")
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(7))
                .body("errors.code.unique()", equalTo(List.of("required")));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "?dryRun=maybe  | 400 | unknown-value",
                "?reason=       | 400 | blank",
                "?raeson=x      | 400 | unknown-parameter",
            })
    void aWrongParameterIsRefused(String query, int status, String code) {
        Catalogues.read()
                .put(query)
                .then()
                .statusCode(status)
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aReasonHasAtMostTwoThousandCharacters() {
        Catalogues.read()
                .put("?reason=" + "x".repeat(2_001))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/reason"))
                .body("errors[0].code", equalTo("too-long"));
    }

    @Test
    void whoDoesNotSayWhatWasEditedIsAsked() {
        given().header("Authorization", Catalogues.administrator().bearer())
                .contentType("application/json")
                .body("{}")
                .put(Catalogues.ADDRESS)
                .then()
                .statusCode(428);
    }

    private static void set(ObjectNode document, String pointer, String json)
            throws JsonProcessingException {
        int slash = pointer.lastIndexOf('/');
        String name = pointer.substring(slash + 1);
        JsonNode parent = document.at(pointer.substring(0, slash));
        JsonNode value =
                json.startsWith("1e")
                        ? JSON.getNodeFactory().numberNode(new BigDecimal(json))
                        : JSON.readTree(json);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
