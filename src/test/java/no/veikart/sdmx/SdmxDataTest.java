package no.veikart.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import no.veikart.testsupport.FormatFiles;
import no.veikart.testsupport.SdmxMessages;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data queries as SDMX clients send them. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class SdmxDataTest {

    private static final String FLOW = "/v1/sdmx/data/dataflow/VEIKART/INDICATORS/1.0";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                FLOW,
                FLOW + "/*",
                FLOW + "/A.G4-RD-GDP.0",
                FLOW + "/A.G4-RD-GDP.0?dimensionAtObservation=AllDimensions",
                FLOW + "/A.G4-RD-GDP.0?attributes=none",
                FLOW + "/A.G4-RD-GDP.0?measures=none",
                FLOW + "/A.G4-RD-GDP.0?includeHistory=true",
                FLOW + "/A.G4-RD-GDP.0?updatedAfter=2000-01-01T00:00:00Z",
                "/v1/sdmx/data/dataflow/VEIKART/INDICATORS",
                "/v1/sdmx/data/dataflow/VEIKART/INDICATORS/1.0/",
                "/v1/sdmx/data/dataflow/*/*/~/*",
            })
    void everyMessageKeepsTheSchemaOfSdmx(String address) {
        Response answer = given().get(address);

        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/vnd.sdmx.data+json"));
        SdmxSchemas.DATA.check(answer.asString());
    }

    @Test
    void theDocumentsThatToolsOfOthersCheckAreKept() {
        FormatFiles.keep("all.sdmx-data.json", given().get(FLOW));
        FormatFiles.keep(
                "flat.sdmx-data.json", given().get(FLOW + "?dimensionAtObservation=AllDimensions"));
        FormatFiles.keep("history.sdmx-data.json", given().get(FLOW + "?includeHistory=true"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /A.G4-RD-GDP.0?c[TIME_PERIOD]=ge:2020+le:2021          | G4-RD-GDP 2020, G4-RD-GDP 2021
                    /A.G4-RD-GDP.0?c%5BTIME_PERIOD%5D=ge:2020%2Ble:2021    | G4-RD-GDP 2020, G4-RD-GDP 2021
                    /A.G4-RD-GDP.0?c[TIME_PERIOD]=2020,2021                | G4-RD-GDP 2020, G4-RD-GDP 2021
                    /A.G4-RD-GDP.0?c[TIME_PERIOD]=gt:2019+lt:2022          | G4-RD-GDP 2020, G4-RD-GDP 2021
                    /A.G4-RD-GDP.0,A.G4-BERD-GDP.0?c[TIME_PERIOD]=2024     | G4-RD-GDP 2024, G4-BERD-GDP 2024
                    /A.G4-RD-GDP+G4-BERD-GDP.0?c[TIME_PERIOD]=2024         | G4-RD-GDP 2024, G4-BERD-GDP 2024
                    ?c[INDICATOR]=G4-RD-GDP&c[TIME_PERIOD]=2021            | G4-RD-GDP 2021
                    ?c[INDICATOR]=sw:G4-RD-G&c[TIME_PERIOD]=2021           | G4-RD-GDP 2021
                    /*.G4-RD-GDP?c[TIME_PERIOD]=2021&c[FREQ]=A&c[REF_AREA]=0 | G4-RD-GDP 2021
                    /A.G4-RD-GDP?c[TIME_PERIOD]=le:2023&lastNObservations=1 | G4-RD-GDP 2023
                    /A.G4-RD-GDP?c[TIME_PERIOD]=ge:2020&firstNObservations=1 | G4-RD-GDP 2020
                    /A.G4-RD-GDP?c[OBS_VALUE]=ge:2.28&c[TIME_PERIOD]=le:2023 | G4-RD-GDP 2020
                    """)
    void aQueryGetsWhatItAsksFor(String query, String expected) throws JsonProcessingException {
        List<Map<String, String>> found =
                SdmxMessages.observations(
                        message(given().urlEncodingEnabled(false).get(FLOW + query)));

        assertThat(
                        found.stream()
                                .map(one -> one.get("INDICATOR") + " " + one.get("TIME_PERIOD"))
                                .toList())
                .containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /A.NONE.0                                  | 404 |
                    /A.G4-RD-GDP.0?c[TIME_PERIOD]=1901         | 404 |
                    /A.G4-RD-GDP.0?updatedAfter=2999-01-01T00:00:00Z | 404 |
                    /A.B.C.D.E                                 | 400 | bad-series-key
                    /A.(.0                                     | 400 | bad-series-key
                    /A.G4-RD-GDP.0?c[TIME_PERIOD]=ge:20        | 400 | bad-condition
                    /A.G4-RD-GDP.0?c[TIME_PERIOD]=sw:2020      | 400 | bad-condition
                    /A.G4-RD-GDP.0?c[OBS_VALUE]=much           | 400 | bad-condition
                    /A.G4-RD-GDP.0?c[CONTESTED]=perhaps        | 400 | bad-condition
                    /A.G4-RD-GDP.0?c[NONE]=x                   | 400 | unknown-parameter
                    /A.G4-RD-GDP.0?attributes=NONE             | 400 | unknown-value
                    /A.G4-RD-GDP.0?measures=NONE               | 400 | unknown-value
                    /A.G4-RD-GDP.0?dimensionAtObservation=FREQ | 400 | unknown-value
                    /A.G4-RD-GDP.0?includeHistory=yes          | 400 | unknown-value
                    /A.G4-RD-GDP.0?updatedAfter=yesterday      | 400 | not-a-timestamp
                    /A.G4-RD-GDP.0?lastNObservations=0         | 400 | out-of-bounds
                    /A.G4-RD-GDP.0?format=xml                  | 406 | unknown-format
                    """)
    void whatMakesNoSenseIsRefused(String query, int status, String code) {
        Response answer = given().urlEncodingEnabled(false).get(FLOW + query);

        answer.then().statusCode(status).contentType("application/problem+json");
        if (code != null) {
            answer.then().body("errors[0].code", equalTo(code));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sdmx/data/dataflow/OECD/INDICATORS/1.0/*",
                "/v1/sdmx/data/dataflow/VEIKART/OTHER/1.0/*",
                "/v1/sdmx/data/dataflow/VEIKART/INDICATORS/2.0/*",
                "/v1/sdmx/data/datastructure/VEIKART/DSD_INDICATORS/1.0/*",
            })
    void anotherDataflowIsNotFound(String address) {
        given().get(address).then().statusCode(404);
    }

    @Test
    void xmlIsNotThereAndTheFormatsAreListed() {
        given().header("Accept", "application/vnd.sdmx.data+xml;version=3.0.0")
                .get(FLOW)
                .then()
                .statusCode(406)
                .body("errors[0].detail", containsString("application/vnd.sdmx.data+csv"));
    }

    @Test
    void attributesAndMeasuresAreLeftOutWhereTheyAreNotWanted() throws JsonProcessingException {
        Map<String, String> one =
                SdmxMessages.observations(
                                message(
                                        given().get(
                                                        FLOW
                                                                + "/A.G4-RD-GDP.0?measures=none&attributes=OBS_STATUS,UNIT_MEASURE")))
                        .get(0);

        assertThat(one.keySet())
                .containsExactlyInAnyOrder(
                        "FREQ",
                        "INDICATOR",
                        "REF_AREA",
                        "TIME_PERIOD",
                        "OBS_STATUS",
                        "UNIT_MEASURE");
    }

    @Test
    void theFlatViewTellsTheSameAsTheSeries() throws JsonProcessingException {
        List<Map<String, String>> series = SdmxMessages.observations(message(given().get(FLOW)));
        List<Map<String, String>> flat =
                SdmxMessages.observations(
                        message(given().get(FLOW + "?dimensionAtObservation=AllDimensions")));

        assertThat(flat).containsExactlyInAnyOrderElementsOf(series).hasSizeGreaterThan(150);
    }

    @Test
    void theHistoryHasEachRevisionInTheDataSetOfItsPublication() throws JsonProcessingException {
        int year = TestFigures.freshYear();
        String key = "/A." + TestFigures.INDICATOR + ".0?c[TIME_PERIOD]=" + year;
        String first = TestFigures.submit(TestFigures.row("0", year, 10)).path("publishedAt");
        String second =
                TestFigures.submit(TestFigures.correction("0", year, 20)).path("publishedAt");

        JsonNode history = message(given().get(FLOW + key + "&includeHistory=true"));
        JsonNode changes = message(given().get(FLOW + key + "&updatedAfter=" + first));
        JsonNode before = message(given().get(FLOW + key + "&asOf=" + first));

        SdmxSchemas.DATA.check(history.toString());
        assertThat(history.at("/data/dataSets").findValuesAsText("validFrom"))
                .containsExactly(first, second);
        assertThat(history.at("/data/dataSets/0/action").asText()).isEqualTo("Replace");
        assertThat(values(history)).containsExactly("10", "20");
        assertThat(values(changes)).containsExactly("20");
        assertThat(values(before)).containsExactly("10");
    }

    @Test
    void sdmxCsvHasTheColumnsOfTheStructure() {
        Response answer =
                given().header("Accept", "application/vnd.sdmx.data+csv;version=2.0.0")
                        .get(FLOW + "/A.G4-RD-GDP.0?c[TIME_PERIOD]=2020&attributes=OBS_STATUS");

        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/vnd.sdmx.data+csv"))
                .header("Vary", equalTo("Accept-Encoding, Accept"));
        assertThat(answer.asString().lines())
                .containsExactly(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS",
                        "dataflow,VEIKART:INDICATORS(1.0),I,A,G4-RD-GDP,0,2020,2.28,A");
    }

    @Test
    void aSchoolYearTellsWhenItBegins() throws JsonProcessingException {
        JsonNode message = message(given().get(FLOW + "?c[TIME_PERIOD]=ge:2000"));

        assertThat(SdmxMessages.observations(message))
                .filteredOn(one -> one.get("TIME_PERIOD").endsWith("-A1"))
                .isNotEmpty()
                .allMatch(one -> "--08-01".equals(one.get("REPORTING_YEAR_START_DAY")));
    }

    private static List<String> values(JsonNode message) {
        return SdmxMessages.observations(message).stream()
                .map(one -> one.get("OBS_VALUE"))
                .toList();
    }

    private static JsonNode message(Response answer) throws JsonProcessingException {
        answer.then().statusCode(200);
        return JSON.readTree(answer.asString());
    }
}
