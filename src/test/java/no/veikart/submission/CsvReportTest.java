package no.veikart.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import no.veikart.submission.Calls.Cell;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;

/** A spreadsheet, sent as it is. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class CsvReportTest {

    @Test
    void aSpreadsheetIsStoredAsTheSameRowsInJsonAre() {
        Cell first = Calls.fresh();
        Cell second = Calls.fresh();

        Response answer =
                Calls.submitCsv(
                        Calls.reporter(),
                        "\uFEFFindicator;region;period;value;comment\r\n"
                                + row(first, "1 234;\"Telt; to ganger\"")
                                + row(second, "7;"),
                        "?note=Fra regnearket");

        answer.then()
                .statusCode(201)
                .body("note", equalTo("Fra regnearket"))
                .body("observations", hasSize(2))
                .body("observations[0].value", equalTo(1234))
                .body("observations[0].comment", equalTo("Telt; to ganger"))
                .body("observations[1].value", equalTo(7));
    }

    @Test
    void aFaultNamesTheRowAndColumnOfTheSpreadsheet() {
        Response answer =
                Calls.submitCsv(
                        Calls.reporter(),
                        "indicator;region;period;value\n"
                                + row(Calls.fresh(), "5")
                                + "\n"
                                + row(Calls.fresh(), "fem"),
                        "");

        answer.then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/observations/2/value"))
                .body("errors[0].row", equalTo(4))
                .body("errors[0].column", equalTo("value"));
    }

    @Test
    void aFaultOfTheFirstRowNamesTheColumn() {
        Response answer =
                Calls.submitCsv(
                        Calls.reporter(),
                        "indicator;region;period;verdi\n" + row(Calls.fresh(), "5"),
                        "");

        answer.then()
                .statusCode(422)
                .body("errors[0].row", equalTo(1))
                .body("errors[0].column", equalTo("verdi"));
    }

    @Test
    void whatIsCutOffIsRefusedAsAWhole() {
        Response answer =
                Calls.submitCsv(
                        Calls.reporter(),
                        "indicator;region;period;value;comment\n" + row(Calls.fresh(), "5;\"uten"),
                        "");

        answer.then().statusCode(400).body("type", equalTo("/problems/malformed-csv"));
    }

    @Test
    void parametersThatOnlyATableNeedsAreRefusedWithJson() {
        Response answer =
                Calls.as(Calls.reporter())
                        .contentType("application/json")
                        .body(Calls.body(Calls.fresh().row("\"value\": 1")))
                        .post("/v1/submissions?note=x");

        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/query/note"));
    }

    @Test
    void anUnknownCharsetIsNotSupported() {
        Response answer =
                Calls.as(Calls.reporter())
                        .contentType("text/csv; charset=klingon")
                        .body("indicator\n".getBytes(StandardCharsets.UTF_8))
                        .post("/v1/submissions");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    private static String row(Cell cell, String rest) {
        return String.join(";", cell.indicator(), cell.region(), cell.period(), rest) + "\n";
    }
}
