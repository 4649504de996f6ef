package no.veikart.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import no.veikart.testsupport.RawRequest;
import no.veikart.testsupport.ServiceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How public reads meet caches, browsers and other readers. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class PublicReadsTest {

    @TestHTTPResource URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/roadmap",
                "/v1/goals",
                "/v1/goals/skills",
                "/v1/goals/skills/status",
                "/v1/goals/skills/status/history",
                "/v1/indicators",
                "/v1/indicators/G4-RD-GDP",
                "/v1/indicators/G4-RD-GDP/status",
                "/v1/indicators/G4-RD-GDP/status/history",
                "/v1/indicators/G4-RD-GDP/observations",
                "/v1/indicators/G4-RD-GDP/observations/0/2017/revisions",
                "/v1/measures",
                "/v1/measures/M5-KATAPULT-CENTRES",
                "/v1/organisations",
                "/v1/regions"
            })
    void aReadCanBeKeptAndAskedAfter(String path) {
        Response full = given().get(path);
        full.then()
                .statusCode(200)
                .header("ETag", startsWith("\""))
                .header("Cache-Control", startsWith("public, max-age="))
                .header("Vary", containsString("Accept-Encoding"));

        given().head(path)
                .then()
                .statusCode(200)
                .header("ETag", is(full.header("ETag")))
                .header("Content-Type", startsWith("application/json"))
                .body(emptyString());
        given().header("If-None-Match", full.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", is(full.header("ETag")))
                .header("Cache-Control", is(full.header("Cache-Control")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/%s", "\"other\", %s", "W/\"other\", W/%s", "*"})
    void anyFormOfTheTagWillDo(String form) {
        String tag = given().get("/v1/goals").header("ETag");

        given().header("If-None-Match", form.replace("%s", tag))
                .get("/v1/goals")
                .then()
                .statusCode(304);
    }

    @Test
    void anotherTagGetsTheWholeAnswer() {
        given().header("If-None-Match", "\"other\"").get("/v1/goals").then().statusCode(200);
    }

    @Test
    void aCompressedAnswerHasATagOfItsOwn() {
        RawRequest.Answer plain = RawRequest.send(service, "HEAD /v1/goals");
        RawRequest.Answer packed =
                RawRequest.send(service, "GET /v1/goals", "Accept-Encoding: gzip");

        assertThat(packed.header("Content-Encoding")).contains("gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.header("ETag"))
                .isEqualTo(plain.header("ETag").map(tag -> tag.replaceFirst("\"$", "-gzip\"")));
    }

    @Test
    void anybodysPageMayReadWithoutCredentials() {
        given().header("Origin", "https://example.org")
                .get("/v1/goals")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", is("*"))
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void aBrowserMayAskBeforeItReads() {
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options("/v1/goals")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", is("*"))
                .header("Access-Control-Allow-Methods", is("GET, HEAD, OPTIONS"))
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }
}
