package no.veikart.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.stream.Stream;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Problems and their explanations in the reader's language. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ProblemLanguageTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nb|nb",
                "nn|nn",
                "en|en",
                "no|nb",
                "nb-NO|nb",
                "nn-NO, nb;q=0.9|nn",
                "en;q=0.1, nn;q=0.8|nn",
                "de, nb;q=0.5|nb",
                "de|en",
                "*|en",
                ";;q=x|en"
            })
    void theClientChoosesTheLanguage(String accepted, String language) {
        given().header("Accept-Language", accepted)
                .get("/v1/goals/nothing")
                .then()
                .statusCode(404)
                .header("Content-Language", is(language))
                .header("Vary", containsString("Accept-Language"))
                .body("title", is(title(language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTypeIsExplainedAtItsAddress(ProblemType type, Language language) {
        String title = ProblemTexts.title(type, language);

        given().header("Accept-Language", language.code())
                .accept("text/html")
                .get(type.uri())
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", is(language.code()))
                .body(
                        containsString("<html lang=\"" + language.code() + "\">"),
                        containsString("<h1>" + title + "</h1>"));
        given().header("Accept-Language", language.code())
                .accept("application/json")
                .get(type.uri())
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Content-Language", is(language.code()))
                .body("type", is(type.uri()))
                .body("title", is(title))
                .body("status", is(type.status()))
                .body("advice", is(ProblemTexts.advice(type, language)));
    }

    @Test
    void whoAsksForNoFormatGetsAPage() {
        given().accept("*/*")
                .get("/problems/not-found")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theIndexExplainsEveryTypeAndEveryFault(Language language) {
        given().header("Accept-Language", language.code())
                .accept("application/json")
                .get("/problems")
                .then()
                .statusCode(200)
                .header("Content-Language", is(language.code()))
                .body("types.type", hasItem("/problems/invalid-submission"))
                .body("faults.code", hasItems("contradicting-row", "retired-indicator"))
                .body("faults.meaning", everyItem(not(containsString("{"))));
        given().header("Accept-Language", language.code())
                .get("/problems")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<a href=\"/problems/invalid-submission\">"));
    }

    static Stream<Arguments> pages() {
        return Arrays.stream(ProblemType.values())
                .flatMap(
                        type ->
                                Arrays.stream(Language.values())
                                        .map(language -> Arguments.of(type, language)));
    }

    private static String title(String language) {
        return switch (language) {
            case "nb" -> "Ikke funnet";
            case "nn" -> "Ikkje funne";
            default -> "Not found";
        };
    }
}
