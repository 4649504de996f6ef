package no.veikart.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.veikart.administration.Catalogues.Edited;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Nobody overwrites what somebody else has changed in the meantime. */
@QuarkusTest
@TestProfile(CatalogueProfile.class)
class ConcurrentChangeTest {

    @RepeatedTest(3)
    void ofSeveralAtOnceExactlyOneWins() {
        Edited read = Catalogues.read();
        int versions = versions();
        List<CompletableFuture<Response>> sent =
                IntStream.range(0, 5)
                        .mapToObj(
                                number -> {
                                    String body = withSummary(read, "Summary " + versions + number);
                                    return CompletableFuture.supplyAsync(
                                            () ->
                                                    Catalogues.put(
                                                            read.etag(),
                                                            "application/json",
                                                            body,
                                                            ""));
                                })
                        .toList();

        List<Integer> statuses =
                sent.stream().map(CompletableFuture::join).map(Response::statusCode).toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412);
        assertThat(versions()).isEqualTo(versions + 1);
    }

    @Test
    void whoEditedAnOlderCatalogueIsRefused() {
        Edited old = Catalogues.read();
        Catalogues.put(old.etag(), "application/json", withSummary(old, "Newer"), "")
                .then()
                .statusCode(200);

        old.put().then().statusCode(412).body("type", equalTo("/problems/precondition-failed"));
        old.put("?dryRun=true").then().statusCode(412);
        Catalogues.put("*", "application/json", withSummary(old, "Newest"), "")
                .then()
                .statusCode(200);
        Edited newest = Catalogues.read();
        Catalogues.put("W/" + newest.etag(), "application/json", withSummary(newest, "Weak"), "")
                .then()
                .statusCode(412);
    }

    @Test
    void aNewIndicatorComesLastAndCanBeReported() {
        Edited edited =
                Catalogues.edited(
                        document -> {
                            ObjectNode added =
                                    Catalogues.indicator(document, "X-BB-FIRMS").deepCopy();
                            added.put("code", "X-NEW");
                            document.withArray("indicators").insert(0, added);
                        });

        edited.put("")
                .then()
                .statusCode(200)
                .body("changes[0].change", equalTo("added"))
                .body("changes[0].code", equalTo("X-NEW"))
                .body("changes[0].fields.size()", equalTo(0));

        given().get("/v1/indicators/X-NEW").then().statusCode(200);
        given().get(Catalogues.ADDRESS).then().body("indicators[-1].code", equalTo("X-NEW"));
    }

    private static String withSummary(Edited read, String text) {
        ObjectNode document = read.document().deepCopy();
        ((ObjectNode) document.at("/roadmap/summary")).put("en", text);
        return document.toString();
    }

    private static int versions() {
        return Integer.parseInt(
                TestSql.one("select count(*) from catalogue_version where kind = 'roadmap'"));
    }
}
