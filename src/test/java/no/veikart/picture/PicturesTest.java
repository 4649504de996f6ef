package no.veikart.picture;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.INDICATOR;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.text.Language;
import no.veikart.wording.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Badges and charts, as pages of others embed them. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class PicturesTest {

    private static final String BADGE = "/v1/badges/skills.svg";
    private static final String CHART = "/v1/charts/G3-NFE-EMPL.svg";

    @ParameterizedTest
    @ValueSource(strings = {BADGE, CHART})
    void aPictureNamesAndDescribesItselfInTheLanguageAskedFor(String path) throws Exception {
        for (String language : List.of("nb", "nn", "en")) {
            Element picture = picture(path + "?lang=" + language).getDocumentElement();

            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(picture.getAttribute("lang")).isEqualTo(language);
            assertThat(picture.getAttribute("aria-labelledby")).isEqualTo("title desc");
            assertThat(text(picture, "title")).isNotBlank();
            assertThat(text(picture, "desc")).isNotBlank();
        }
        assertThat(text(picture(path + "?lang=nb").getDocumentElement(), "title"))
                .isNotEqualTo(text(picture(path + "?lang=en").getDocumentElement(), "title"));
    }

    @Test
    void everyGoalAndEveryIndicatorHasAPicture() throws Exception {
        for (String goal : codes("/v1/goals")) {
            picture("/v1/badges/" + goal + ".svg");
        }
        for (String indicator : codes("/v1/indicators")) {
            picture("/v1/charts/" + indicator + ".svg?size=wide");
            picture("/v1/charts/" + indicator + ".svg?size=narrow&lang=en");
        }
    }

    @Test
    void aBadgeSaysTheStatusThatTheGoalHas() throws Exception {
        String status = given().get("/v1/goals/skills").path("status");

        assertThat(text(picture(BADGE + "?lang=en").getDocumentElement(), "title"))
                .endsWith(": " + Words.in(Language.EN).label("status", status));
    }

    @Test
    void aChartShowsFigureBreakTargetAndTheWayThere() {
        given().get(CHART + "?lang=en")
                .then()
                .body(containsString("<title>2024: 53</title>"))
                .body(containsString(">break</text>"))
                .body(containsString("Target 2030: 60"))
                .body(containsString("<polyline class=\"path\""));
    }

    @Test
    void noLineGoesOverABreakOrToAnotherDefinition() throws Exception {
        assertThat(count(picture(CHART), "polyline", "line")).isEqualTo(2);
        assertThat(count(picture("/v1/charts/G2-NIC-CLUSTERS.svg"), "polyline", "line"))
                .isEqualTo(1);
    }

    @Test
    void coloursAreLightDarkOrAsTheReaderPrefers() {
        given().get(CHART).then().body(containsString("@media (prefers-color-scheme: dark)"));
        given().get(CHART + "?theme=dark").then().body(containsString("@media all"));
        given().get(CHART + "?theme=light").then().body(containsString("@media not all"));
    }

    @ParameterizedTest
    @ValueSource(strings = {BADGE, CHART})
    void aPictureCanBeKeptAskedAfterAndEmbeddedAndLoadsNothing(String path) {
        Response full = given().get(path);
        full.then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("ETag", startsWith("\""))
                .header("Cache-Control", startsWith("public, max-age="))
                .header("Content-Language", "nb")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(not(containsString("<script")))
                .body(not(containsString("url(http")));
        assertThat(full.headers().getValues("Content-Security-Policy")).hasSize(1);
        given().header("If-None-Match", full.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", is(full.header("ETag")));
    }

    @Test
    void aPictureOfThePastIsKeptForEverAndStaysAsItWas() {
        int year = freshYear();
        long before = given().get("/v1/roadmap").jsonPath().getLong("treeSize");
        String past = "/v1/charts/" + INDICATOR + ".svg?treeSize=" + before;
        String picture = given().get(past).asString();

        submit(row("0", year, 42)).then().statusCode(201);

        given().get(past)
                .then()
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(equalTo(picture));
        given().get("/v1/charts/" + INDICATOR + ".svg?lang=en")
                .then()
                .body(containsString(year + ": 42"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "/v1/badges/none.svg,                    404, ",
        "/v1/charts/none.svg,                    404, ",
        "/v1/charts/skills.svg,                  404, ",
        "/v1/badges/skills.svg?lang=sv,          400, unknown-value",
        "/v1/badges/skills.svg?theme=blue,       400, unknown-value",
        "/v1/badges/skills.svg?size=wide,        400, unknown-parameter",
        "/v1/charts/G4-RD-GDP.svg?size=720,      400, unknown-value",
        "/v1/charts/G4-RD-GDP.svg?theme=,        400, blank",
        "/v1/charts/G4-RD-GDP.svg?asOf=2999-01-01T00:00:00Z, 400, future-instant",
    })
    void whatThereIsNotIsRefused(String address, int status, String code) {
        given().get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void whateverSomebodyWroteIsOnlyText() throws Exception {
        String hostile = "</text><script>alert(1)</script>&\"";
        String drawn =
                new BadgePicture(
                                Words.in(Language.NB),
                                "all",
                                hostile,
                                "1",
                                "1",
                                "on-track",
                                hostile,
                                "1",
                                "1",
                                "1",
                                "1")
                        .render();

        assertThat(drawn).doesNotContain("<script");
        assertThat(
                        text(
                                parsed(drawn.getBytes(StandardCharsets.UTF_8)).getDocumentElement(),
                                "title"))
                .isEqualTo(hostile + ": " + hostile);
    }

    private static List<String> codes(String path) {
        return given().get(path).jsonPath().getList("items.code");
    }

    private static Document picture(String address) throws Exception {
        Response answer = given().get(address);
        answer.then().statusCode(200);
        return parsed(answer.asByteArray());
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    private static String text(Element picture, String name) {
        return picture.getElementsByTagName(name).item(0).getTextContent();
    }

    private static long count(Document picture, String name, String kind) {
        var found = picture.getElementsByTagName(name);
        long count = 0;
        for (int index = 0; index < found.getLength(); index++) {
            if (((Element) found.item(index)).getAttribute("class").equals(kind)) {
                count++;
            }
        }
        return count;
    }
}
