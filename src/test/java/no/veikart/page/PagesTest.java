package no.veikart.page;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.INDICATOR;
import static no.veikart.testsupport.TestFigures.correction;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as they are answered; what a browser makes of them is tested in one. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class PagesTest {

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/goals/skills",
                "/indicators/G3-NFE-EMPL",
                "/indicators/G4-RD-REGSHARE",
                "/about",
                "/ledger",
                "/api",
                "/accessibility");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsInTheLanguageOfItsAddressElseInTheReaders(String page) {
        for (String language : List.of("nb", "nn", "en")) {
            given().header("Accept-Language", "en")
                    .get(page + "?lang=" + language)
                    .then()
                    .statusCode(200)
                    .contentType("text/html;charset=UTF-8")
                    .header("Content-Language", language)
                    .body(containsString("<html lang=\"" + language + "\">"));
        }
        given().header("Accept-Language", "sv, nn;q=0.9, nb;q=0.8")
                .get(page)
                .then()
                .header("Content-Language", "nn")
                .header("Vary", equalTo("Accept-Encoding, Accept-Language"))
                .body(containsString("<html lang=\"nn\">"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageMayLoadOnlyWhatWeServeAndNothingIsInline(String page) {
        given().get(page + "?lang=nb")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("Strict-Transport-Security", containsString("max-age"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(not(containsString(" style=")))
                .body(not(containsString("<style")))
                .body(not(containsString("<script>")))
                .body(not(containsString(" onclick=")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageCanBeKeptAndAskedAfter(String page) {
        Response full = given().get(page + "?lang=nb");
        full.then().header("Cache-Control", startsWith("public, max-age="));

        given().header("If-None-Match", full.header("ETag"))
                .get(page + "?lang=nb")
                .then()
                .statusCode(304)
                .header("ETag", is(full.header("ETag")));
    }

    @Test
    void everyLinkWithinTheSiteLeadsSomewhere() {
        List<String> todo = new ArrayList<>(List.of("/?lang=nb"));
        List<String> seen = new ArrayList<>();
        while (!todo.isEmpty()) {
            String address = todo.remove(0);
            seen.add(address);
            Response answer = given().accept("text/html, */*").get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            if (answer.contentType().startsWith("text/html") && address.contains("lang=nb")) {
                links(answer.asString())
                        .filter(link -> !seen.contains(link) && !todo.contains(link))
                        .forEach(todo::add);
            }
        }
        assertThat(seen).hasSizeGreaterThan(60);
    }

    private static Stream<String> links(String html) {
        return Pattern.compile("(?:href|src|srcset)=\"(/[^\"#]*)")
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/q/"));
    }

    @Test
    void aFigureIsShownWithItsOriginAndWhatItWasBefore() {
        int year = freshYear();
        submit(row("0", year, 41)).then().statusCode(201);
        Response corrected = submit(correction("0", year, 42));
        String submission = corrected.path("id");

        given().get("/indicators/" + INDICATOR + "?lang=en")
                .then()
                .body(containsString(year + ": 42"))
                .body(containsString("correction: Recounted"))
                .body(containsString("41, public "))
                .body(containsString("Statistics Norway"))
                .body(containsString(submission))
                .body(containsString("data-period=\"" + year + "\" data-value=\"42\""));
    }

    @Test
    void whatSomebodyWroteIsOnlyText() {
        int year = freshYear();
        String body =
                """
                {"observations": [{"indicator": "%s", "period": "%d", "value": 1,
                    "comment": "<script>alert(1)</script>", "source": "<img src=x onerror=y>"}]}
                """
                        .formatted(INDICATOR, year);
        given().header("Authorization", TestCallers.system("ssb", "reporter").bearer())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/submissions")
                .then()
                .statusCode(201);

        given().get("/indicators/" + INDICATOR + "?lang=en")
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>")))
                .body(not(containsString("<img src=x")));
    }

    @Test
    void aPageOfThePastStaysAsItWasAndItsLinksStayThere() {
        long size = given().get("/v1/roadmap").jsonPath().getLong("treeSize");
        String past = "/indicators/" + INDICATOR + "?lang=nb&treeSize=" + size;
        String page = given().get(past).asString();

        submit(row("0", freshYear(), 42)).then().statusCode(201);

        given().get(past)
                .then()
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(equalTo(page))
                .body(containsString("/?lang=nb&amp;treeSize=" + size))
                .body(containsString(".svg?lang=nb&amp;treeSize=" + size));
    }

    @Test
    void todayIsShownAsItIsNow() {
        String today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Oslo")).toString();

        given().get("/?lang=nb&date=" + today)
                .then()
                .statusCode(200)
                .body(not(containsString("class=\"past\"")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/goals/none,                 404, Not found",
        "/indicators/none,            404, Not found",
        "/nothing/here,               404, Not found",
        "/?date=2999-01-01,           400, is in the future",
        "/?date=1999-02-30,           400, is no date",
        "/?date=1999-02-28,           404, Not found",
        "/?lang=sv,                   400, is none of",
        "/?page=2,                    400, is not a parameter",
        "/?date=2020-01-01&treeSize=1, 400, cannot be combined",
    })
    void aProblemIsAPageForPeopleAndDataForPrograms(String address, int status, String words) {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "en")
                .get(address)
                .then()
                .statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("style-src 'self'"))
                .body(containsString(words))
                .body(containsString("<main id=\"content\""));
        given().accept("application/json, */*;q=0.1")
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void aProblemSpeaksTheLanguageOfThePage() {
        given().accept("text/html")
                .header("Accept-Language", "en")
                .get("/goals/none?lang=nn")
                .then()
                .header("Content-Language", "nn")
                .body(containsString("<html lang=\"nn\">"));
    }

    @Test
    void machinesFindWhatTheyLookFor() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(containsString("/sitemap.xml"));
        String sitemap = given().get("/sitemap.xml").asString();
        List<String> goals = given().get("/v1/goals").jsonPath().getList("items.code");
        assertThat(goals).allSatisfy(goal -> assertThat(sitemap).contains("/goals/" + goal));
        assertThat(sitemap).contains("hreflang=\"nn\"").doesNotContain("<loc>/");
    }

    @Test
    void whereToReportHolesIsMissingUntilItIsConfigured() {
        given().get("/.well-known/security.txt").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"page.css, text/css", "proof.js, text/javascript", "icon.svg, image/svg+xml"})
    void whatAPageLoadsIsKeptForEverUnderItsAddress(String name, String type) {
        String address = new Assets().address(name);

        given().get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Cache-Control", "public, max-age=31536000, immutable");
        given().get("/assets/" + name)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300");
        given().get("/assets/../application.properties").then().statusCode(404);
    }
}
