package no.veikart.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.veikart.testsupport.FormatFiles;
import no.veikart.testsupport.SdmxMessages;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Structure queries as SDMX clients send them. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class SdmxStructureTest {

    private static final String STRUCTURE = "/v1/sdmx/structure";
    private static final String DATAFLOW = STRUCTURE + "/dataflow/VEIKART/INDICATORS/1.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*",
                "/codelist",
                "/dataflow/VEIKART",
                "/dataflow/VEIKART/INDICATORS",
                "/dataflow/VEIKART/INDICATORS/1.0",
                "/dataflow/VEIKART/INDICATORS/+?references=all",
                "/dataflow/VEIKART/INDICATORS/~?references=descendants&detail=referencestubs",
                "/dataflow/VEIKART/INDICATORS/1.0?detail=allstubs",
                "/datastructure/VEIKART/DSD_INDICATORS/1.0",
                "/datastructure/VEIKART/DSD_INDICATORS/1.0/",
                "/conceptscheme/VEIKART/CS_INDICATORS/1.0",
                "/codelist/VEIKART/CL_INDICATOR/1.0",
                "/codelist/VEIKART/CL_REF_AREA,CL_UNIT/1.0",
                "/codelist/SDMX/CL_FREQ/2.1",
                "/codelist/SDMX/CL_OBS_STATUS/2.2/A,B",
            })
    void everyMessageKeepsTheSchemaOfSdmx(String path) {
        Response answer = given().get(STRUCTURE + path);

        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/vnd.sdmx.structure+json"));
        SdmxSchemas.STRUCTURE.check(answer.asString());
    }

    @Test
    void theDocumentsThatToolsOfOthersCheckAreKept() {
        FormatFiles.keep("all.sdmx-structure.json", given().get(DATAFLOW + "?references=all"));
    }

    @ParameterizedTest(name = "references={0}: {1} structures, {2} schemes, {3} lists")
    @CsvSource({
        "none,          0, 0, 0",
        "children,      1, 0, 0",
        "descendants,   1, 1, 6",
        "all,           1, 1, 6",
        "parents,       0, 0, 0",
        "codelist,      0, 0, 6",
        "'datastructure,conceptscheme', 1, 1, 0",
    })
    void theReferencesComeAlong(String references, int structures, int schemes, int lists)
            throws IOException {
        JsonNode data = data(given().get(DATAFLOW + "?references=" + references));

        assertThat(data.path("dataflows")).hasSize(1);
        assertThat(data.path("dataStructures")).hasSize(structures);
        assertThat(data.path("conceptSchemes")).hasSize(schemes);
        assertThat(data.path("codelists")).hasSize(lists);
    }

    @Test
    void whoUsesACodeListCanBeFound() {
        given().get(STRUCTURE + "/codelist/SDMX/CL_FREQ/2.1?references=ancestors")
                .then()
                .statusCode(200)
                .body("data.codelists.id", contains("CL_FREQ"))
                .body("data.dataStructures.id", contains("DSD_INDICATORS"))
                .body("data.dataflows.id", contains("INDICATORS"));
    }

    @Test
    void aStubHasNamesOnly() {
        given().get(STRUCTURE + "/codelist/VEIKART/CL_INDICATOR/1.0?detail=allstubs")
                .then()
                .body("data.codelists[0].names.nn", equalTo("Indikatorar"))
                .body("data.codelists[0].isExternalReference", equalTo(true))
                .body("data.codelists[0].codes", nullValue());
    }

    @Test
    void someCodesOfAListCanBeAskedFor() {
        given().get(STRUCTURE + "/codelist/SDMX/CL_OBS_STATUS/2.2/B,A")
                .then()
                .body("data.codelists[0].isPartial", equalTo(true))
                .body("data.codelists[0].codes.id", containsInAnyOrder("A", "B"));
    }

    @Test
    void theCodesAreThoseOfTheCatalogue() {
        List<String> indicators = given().get("/v1/indicators").jsonPath().getList("items.code");
        List<String> regions = given().get("/v1/regions").jsonPath().getList("items.code");

        given().get(STRUCTURE + "/codelist/VEIKART/CL_INDICATOR")
                .then()
                .body("data.codelists[0].codes.id", equalTo(indicators));
        given().get(STRUCTURE + "/codelist/VEIKART/CL_REF_AREA")
                .then()
                .body("data.codelists[0].codes.id", equalTo(regions));
    }

    @Test
    void theStructureDescribesTheData() {
        given().get(STRUCTURE + "/datastructure/VEIKART/DSD_INDICATORS/1.0")
                .then()
                .rootPath("data.dataStructures[0].dataStructureComponents")
                .body("dimensionList.dimensions.id", contains("FREQ", "INDICATOR", "REF_AREA"))
                .body("dimensionList.timeDimension.id", equalTo("TIME_PERIOD"))
                .body("measureList.measures.id", contains("OBS_VALUE"))
                .body(
                        "attributeList.attributes.id",
                        hasItems(
                                "OBS_STATUS",
                                "PRECISION",
                                "CONTESTED",
                                "COMMENT",
                                "UNIT_MEASURE",
                                "DECIMALS",
                                "SOURCE"));
    }

    /** What data messages use, structure messages define. */
    @Test
    void everyCodeInTheDataIsInItsList() throws IOException {
        JsonNode data = data(given().get(DATAFLOW + "?references=all"));
        JsonNode message =
                new ObjectMapper()
                        .readTree(
                                given().get("/v1/sdmx/data/dataflow/VEIKART/INDICATORS/1.0")
                                        .asString());
        Map<String, String> lists =
                Map.of(
                        "FREQ", "CL_FREQ",
                        "INDICATOR", "CL_INDICATOR",
                        "REF_AREA", "CL_REF_AREA",
                        "UNIT_MEASURE", "CL_UNIT",
                        "OBS_STATUS", "CL_OBS_STATUS",
                        "PRECISION", "CL_PRECISION");

        for (Map<String, String> observation : SdmxMessages.observations(message)) {
            lists.forEach(
                    (component, list) ->
                            assertThat(codes(data, list)).contains(observation.get(component)));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/codelist/VEIKART/CL_NONE/1.0,                      404",
        "/codelist/OECD/CL_INDICATOR/1.0,                    404",
        "/codelist/VEIKART/CL_INDICATOR/3.0,                 404",
        "/codelist/SDMX/CL_FREQ/2.1/NONE,                    404",
        "/dataflow/VEIKART/INDICATORS/1.0/X,                 404",
        "/hierarchy/VEIKART/CL_INDICATOR/1.0,                404",
        "/dataflow/VEIKART/INDICATORS/1.0?references=none-of-these, 400",
        "/dataflow/VEIKART/INDICATORS/1.0?detail=little,     400",
        "/dataflow/VEIKART/INDICATORS/1.0?format=sdmx-csv,   406",
    })
    void whatIsNotThereIsRefused(String path, int status) {
        given().get(STRUCTURE + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private static List<String> codes(JsonNode data, String list) {
        return data.path("codelists")
                .valueStream()
                .filter(one -> one.path("id").textValue().equals(list))
                .flatMap(one -> one.path("codes").valueStream())
                .map(code -> code.path("id").textValue())
                .toList();
    }

    private static JsonNode data(Response answer) throws IOException {
        answer.then().statusCode(200);
        return new ObjectMapper().readTree(answer.asString()).path("data");
    }
}
