package no.veikart.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.veikart.testsupport.FormatFiles;
import no.veikart.testsupport.SdmxMessages;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestFigures;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An indicator's figures in every format: each tells the same as the tracker's own JSON. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class FormatsTest {

    /** Keeps decimals digit by digit. */
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    /**
     * What must survive.
     *
     * @param figure value, status, precision, whether it is contested, comment
     */
    private record Told(Map<String, List<String>> figure) {}

    @Test
    void everyFormatTellsTheSameFiguresFlagsAndComments() throws IOException {
        given().header("Authorization", TestCallers.person("nito", "tor", "auditor").bearer())
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"subject": {"type": "observation", "indicator": "G4-RD-GDP", "period": "2017"},
                         "kind": "question", "text": "Hvilken serie er brukt?"}
                        """)
                .post("/v1/findings")
                .then()
                .statusCode(201);
        assertThat(json(read("G4-RD-GDP", "json", "&limit=1000")).figure().get("0 2017"))
                .contains("true");
        List<String> indicators = given().get("/v1/indicators").jsonPath().getList("items.code");

        for (String indicator : indicators) {
            Told json = json(read(indicator, "json", "&limit=1000"));
            assertThat(csv(read(indicator, "csv", ""))).as("%s", indicator).isEqualTo(json);
            assertThat(jsonStat(read(indicator, "json-stat", "")))
                    .as("%s", indicator)
                    .isEqualTo(json);
            assertThat(sdmxCsv(read(indicator, "sdmx-csv", "")))
                    .as("%s", indicator)
                    .isEqualTo(json);
            assertThat(sdmxJson(read(indicator, "sdmx-json", "")))
                    .as("%s", indicator)
                    .isEqualTo(json);
        }
    }

    @Test
    void theDocumentsThatToolsOfOthersCheckAreKept() {
        for (String indicator : List.of("G4-RD-GDP", "G4-RD-REGSHARE", "G3-NFE-EMPL")) {
            FormatFiles.keep(indicator + ".json", read(indicator, "json", "&limit=1000"));
            FormatFiles.keep(indicator + ".csv", read(indicator, "csv", ""));
            FormatFiles.keep(indicator + ".json-stat.json", read(indicator, "json-stat", ""));
            FormatFiles.keep(indicator + ".sdmx.csv", read(indicator, "sdmx-csv", ""));
            FormatFiles.keep(indicator + ".sdmx-data.json", read(indicator, "sdmx-json", ""));
        }
    }

    @ParameterizedTest(name = "Accept: {0} and format={1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                            |           | application/json
                    application/json                               |           | application/json
                    text/csv                                       |           | text/csv
                    text/*                                         |           | text/csv
                    text/csv;q=0.5, application/json;q=0.4         |           | text/csv
                    text/csv;q=0, */*                              |           | application/json
                    application/json;q=0, */*                      |           | text/csv
                    text/html, */*;q=0.1                           |           | application/json
                    application/vnd.sdmx.data+json                 |           | application/vnd.sdmx.data+json
                    application/vnd.sdmx.data+json;version=2.0.0   |           | application/vnd.sdmx.data+json
                    application/vnd.sdmx.data+csv;version=2.0.0;labels=id | | application/vnd.sdmx.data+csv
                    application/xml                                | csv       | text/csv
                    text/csv                                       | json-stat | application/json
                    text/csv                                       | sdmx-json | application/vnd.sdmx.data+json
                    application/json                               | sdmx-csv  | application/vnd.sdmx.data+csv
                    """)
    void aClientGetsTheFormatThatItAsksFor(String accept, String format, String type) {
        given().header("Accept", accept)
                .get(address("G4-RD-GDP") + (format == null ? "" : "?format=" + format))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Vary", equalTo("Accept-Encoding, Accept"));
    }

    @ParameterizedTest(name = "Accept: {0} and format={1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/xml                                       |
                    text/html                                             |
                    application/vnd.sdmx.data+json;version=1.0.0          |
                    application/vnd.sdmx.data+csv;version=2.0.0;labels=both |
                    application/json                                      | xml
                    application/json                                      | JSON
                    application/json                                      | ndjson
                    """)
    void whoWantsAnotherFormatIsToldWhichThereAre(String accept, String format) {
        given().header("Accept", accept)
                .get(address("G4-RD-GDP") + (format == null ? "" : "?format=" + format))
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"))
                .body("errors.code", hasItem("unknown-format"))
                .body("errors[0].detail", containsString("json-stat"))
                .body("errors[0].detail", containsString("text/csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json-stat", "sdmx-json", "sdmx-csv"})
    void everyFormatCanBeKeptAndAskedAfter(String format) {
        Response full = read("G4-RD-GDP", format, "");

        full.then().header("Cache-Control", startsWith("public, max-age="));
        given().header("If-None-Match", full.header("ETag"))
                .get(address("G4-RD-GDP") + "?format=" + format)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "format=csv&limit=10,       not-in-parts",
        "format=json-stat&cursor=x, not-in-parts",
        "lang=sv,                   unknown-value",
        "lang=NB,                   unknown-value",
        "from=2024&to=2020,         before-from",
        "from=20,                   unknown-period",
        "region=99,                 unknown-region",
    })
    void aParameterThatMakesNoSenseIsRefused(String parameters, String code) {
        given().get(address("G4-RD-GDP") + "?" + parameters)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void everyParameterThatMakesNoSenseIsNamed() {
        given().get(address("G4-RD-GDP") + "?region=99&from=banana&to=20")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/region", "/query/from", "/query/to"));
    }

    @Test
    void textsAreInTheLanguageThatIsAskedFor() {
        read("G4-RD-GDP", "json-stat", "&lang=nn")
                .then()
                .body("label", is("FoU-utgifter som del av BNP"));
        assertThat(read("G4-RD-GDP", "csv", "&lang=en").asString()).contains("Whole country");
        assertThat(read("G4-RD-GDP", "csv", "").asString()).contains("Hele landet");
    }

    @Test
    void aPastStateCanBeReadInEveryFormat() {
        int year = TestFigures.freshYear();
        String period = "&from=" + year + "&to=" + year;
        String first = TestFigures.submit(TestFigures.row("0", year, 10)).path("publishedAt");
        TestFigures.submit(TestFigures.correction("0", year, 20)).then().statusCode(201);
        String indicator = TestFigures.INDICATOR;

        String before = read(indicator, "csv", period + "&asOf=" + first).asString();
        String after = read(indicator, "csv", period).asString();

        assertThat(before).contains("," + year + "-12-31,10,");
        assertThat(after).contains("," + year + "-12-31,20,");
    }

    @Test
    void anIndicatorThatThereIsNotIsNotFoundInAnyFormat() {
        given().get(address("G9-NONE") + "?format=csv").then().statusCode(404);
    }

    private static Response read(String indicator, String format, String more) {
        Response answer = given().get(address(indicator) + "?format=" + format + more);
        answer.then().statusCode(200);
        return answer;
    }

    private static String address(String indicator) {
        return "/v1/indicators/" + indicator + "/observations";
    }

    private static Told json(Response answer) throws JsonProcessingException {
        Map<String, List<String>> told = new TreeMap<>();
        for (JsonNode item : JSON.readTree(answer.asString()).path("items")) {
            told.put(
                    item.path("region").textValue() + " " + item.path("period").textValue(),
                    List.of(
                            text(item.path("value")),
                            item.path("status").textValue(),
                            item.path("precision").textValue(),
                            item.path("contested").asText(),
                            text(item.path("comment"))));
        }
        return new Told(told);
    }

    private static Told csv(Response answer) throws IOException {
        return table(
                answer,
                List.of(
                        "region",
                        "period",
                        "value",
                        "status",
                        "precision",
                        "contested",
                        "comment"));
    }

    private static Told sdmxCsv(Response answer) throws IOException {
        return table(
                answer,
                List.of(
                        "REF_AREA",
                        "TIME_PERIOD",
                        "OBS_VALUE",
                        "OBS_STATUS",
                        "PRECISION",
                        "CONTESTED",
                        "COMMENT"));
    }

    private static Told table(Response answer, List<String> columns) throws IOException {
        Map<String, List<String>> told = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(new StringReader(answer.asString()))) {
            for (CSVRecord row : parser) {
                told.put(
                        row.get(columns.get(0)) + " " + row.get(columns.get(1)),
                        columns.subList(2, 7).stream().map(row::get).toList());
            }
        }
        return new Told(told);
    }

    private static Told jsonStat(Response answer) throws JsonProcessingException {
        Map<String, List<String>> told = new TreeMap<>();
        JsonNode dataset = JSON.readTree(answer.asString());
        JsonNode regions = dataset.at("/dimension/region/category/index");
        JsonNode periods = dataset.at("/dimension/period/category/index");
        JsonNode extension = dataset.path("extension");
        assertThat(dataset.path("value")).hasSize(regions.size() * periods.size());
        for (Map.Entry<String, JsonNode> status : dataset.path("status").properties()) {
            int cell = Integer.parseInt(status.getKey());
            told.put(
                    regions.get(cell / periods.size()).textValue()
                            + " "
                            + periods.get(cell % periods.size()).textValue(),
                    List.of(
                            text(dataset.path("value").get(cell)),
                            status.getValue().textValue(),
                            extension.path("precision").path(status.getKey()).textValue(),
                            Boolean.toString(has(extension.path("contested"), cell)),
                            text(extension.path("comment").path(status.getKey()))));
        }
        return new Told(told);
    }

    private static boolean has(JsonNode numbers, int number) {
        return numbers.valueStream().anyMatch(one -> one.intValue() == number);
    }

    private static Told sdmxJson(Response answer) throws JsonProcessingException {
        Map<String, List<String>> told = new TreeMap<>();
        for (Map<String, String> one :
                SdmxMessages.observations(JSON.readTree(answer.asString()))) {
            told.put(
                    one.get("REF_AREA") + " " + one.get("TIME_PERIOD"),
                    List.of(
                            one.getOrDefault("OBS_VALUE", ""),
                            one.get("OBS_STATUS"),
                            one.get("PRECISION"),
                            one.get("CONTESTED"),
                            one.getOrDefault("COMMENT", "")));
        }
        return new Told(told);
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText("");
    }
}
