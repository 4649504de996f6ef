package no.veikart.judgement;

import static io.restassured.RestAssured.given;
import static no.veikart.judgement.FindingCalls.auditor;
import static no.veikart.judgement.FindingCalls.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.veikart.judgement.FindingCalls.Raised;
import no.veikart.testsupport.OtherPublisher;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/** An auditor asks, those concerned reply, the auditor ends it; all of it is public for ever. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class FindingTest {

    private static final String INDICATOR = FindingCalls.coded("indicator", "G1-APPR-APPLICANTS");
    private static final TestTokens REPORTER = TestCallers.system("udir", "reporter");
    private static final TestTokens OWNER = TestCallers.person("kd", "kari", "reviewer");

    @Test
    void theWholeExchangeIsReadAsItStandsAndAsItStood() {
        Raised raised = raised(INDICATOR);
        raised.respond(REPORTER).then().statusCode(201).body("responses", hasSize(1));
        Response replied = raised.read();
        raised.respond(OWNER).then().statusCode(201);
        raised.respond(auditor(), "{\"text\": {\"nn\": \"Takk.\"}}").then().statusCode(201);
        raised.end(auditor(), "resolved").then().statusCode(200);

        Response read = raised.read();

        read.then()
                .body("state", equalTo("resolved"))
                .body("subject.link", equalTo("/v1/indicators/G1-APPR-APPLICANTS"))
                .body("text.nb", equalTo("Hvor kommer dette fra?"))
                .body("organisation.code", equalTo("nito"))
                .body("reply.owner", equalTo("kd"))
                .body("reply.reporters", hasItem("udir"))
                .body("reply.replies", equalTo(2))
                .body("reply.overdue", equalTo(false))
                .body("responses.as", contains("reporter", "owner", "auditor"))
                .body("responses.organisation.code", contains("udir", "kd", "nito"))
                .body("responses[2].text.nn", equalTo("Takk."))
                .body("resolution.outcome", equalTo("resolved"))
                .body("resolution.reason.nb", equalTo("Avklart."))
                .body("links.responses", nullValue());
        given().queryParam("asOf", replied.<String>path("responses[0].publishedAt"))
                .get(raised.path())
                .then()
                .body("state", equalTo("open"))
                .body("responses", hasSize(1))
                .header("ETag", equalTo(replied.header("ETag")))
                .header("Cache-Control", containsString("immutable"));
        given().queryParam("asOf", raised.publishedAt().minusMillis(1).toString())
                .get(raised.path())
                .then()
                .statusCode(404);
    }

    @Test
    void theLedgerHasEachActInItsOrderAndTextsOnlyByTheirHash() {
        Raised raised = raised(INDICATOR);
        raised.respond(REPORTER).then().statusCode(201);
        raised.end(auditor(), "withdrawn").then().statusCode(200);

        List<String> entries =
                TestSql.query(
                        """
                        select e.type, e.leaf_index = coalesce(f.leaf_index, a.leaf_index, r.leaf_index),
                            convert_from(e.body, 'UTF8') ilike '%%hvor kommer%%',
                            convert_from(e.body, 'UTF8')::jsonb ->> 'organisation'
                        from ledger_entry e
                        left join finding f on f.act = e.act
                        left join finding_response a on a.act = e.act
                        left join finding_resolution r on r.act = e.act
                        where convert_from(e.body, 'UTF8')::jsonb ->> 'finding' = '%s'
                        order by e.leaf_index
                        """
                                .formatted(raised.id()));

        assertThat(entries)
                .containsExactly(
                        "finding.raised t f nito",
                        "finding.responded t f udir",
                        "finding.resolved t f nito");
        assertThat(
                        TestSql.one(
                                """
                                select convert_from(e.body, 'UTF8')::jsonb ->> 'textNbHash'
                                    = encode(sha256(t.salt || convert_to(t.text, 'UTF8')), 'base64')
                                from finding f join ledger_entry e on e.act = f.act
                                join free_text t on t.id = f.text_nb where f.id = '%s'
                                """
                                        .formatted(raised.id())))
                .isEqualTo("t");
    }

    @Test
    void whoIsNotConcernedDoesNotReplyAndAnotherAuditorDoesNotEndIt() {
        Raised raised = raised(INDICATOR);

        for (TestTokens stranger :
                List.of(
                        TestCallers.system("ssb", "reporter"),
                        TestCallers.person("nfd", "nina", "reviewer"),
                        TestCallers.person("udir", "uma", "reviewer"),
                        TestCallers.system("ssb", "auditor"))) {
            raised.respond(stranger)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/wrong-organisation"));
        }
        raised.end(TestCallers.person("ssb", "siv", "auditor"), "withdrawn")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/wrong-organisation"));
        raised.end(auditor(), "withdrawn").then().statusCode(200);
    }

    @Test
    void theSameEndAgainChangesNothingAndAnotherIsRefused() {
        Raised raised = raised(INDICATOR);
        raised.end(auditor(), "resolved").then().statusCode(200);
        String entries = TestSql.one("select count(*) from ledger_entry");

        raised.end(auditor(), "resolved", raised.etag()).then().statusCode(200);
        raised.end(auditor(), "rejected")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/finding-closed"));
        raised.end(TestCallers.person("nito", "tove", "auditor"), "resolved")
                .then()
                .statusCode(409);
        raised.respond(REPORTER)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/finding-closed"));

        assertThat(TestSql.one("select count(*) from ledger_entry")).isEqualTo(entries);
    }

    @Test
    void anEndNeedsTheTagOfWhatItEnds() {
        Raised raised = raised(INDICATOR);
        raised.respond(REPORTER).then().statusCode(201);

        raised.end(auditor(), "resolved", raised.etag()).then().statusCode(412);
        FindingCalls.as(auditor())
                .body("{\"outcome\": \"resolved\", \"reason\": \"Ja\"}")
                .put(raised.path() + "/resolution")
                .then()
                .statusCode(428);
        raised.end(auditor(), "resolved").then().statusCode(200);
    }

    @Test
    void oneKeyRaisesOneFindingAndGivesOneReply() {
        String body = FindingCalls.body(INDICATOR);

        Response first = withKey("finding-1", auditor()).body(body).post("/v1/findings");
        Response again = withKey("finding-1", auditor()).body(body).post("/v1/findings");

        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first.<String>path("id")));
        withKey("finding-1", auditor())
                .body(FindingCalls.body(FindingCalls.coded("goal", "skills")))
                .post("/v1/findings")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        String path = "/v1/findings/" + first.path("id");
        for (int i = 0; i < 2; i++) {
            withKey("reply-1", REPORTER)
                    .body("{\"text\": \"Ja\"}")
                    .post(path + "/responses")
                    .then()
                    .statusCode(201)
                    .body("responses", hasSize(1));
        }
        new Raised(first.path("id"), "", first).end(auditor(), "withdrawn");
    }

    private static RequestSpecification withKey(String key, TestTokens token) {
        return FindingCalls.as(token).header("Idempotency-Key", key);
    }

    @Test
    void ofTwoEndsAtOnceOneStands() {
        Raised raised = raised(INDICATOR);

        List<CompletableFuture<Response>> ends =
                Stream.of("resolved", "rejected")
                        .map(
                                outcome ->
                                        CompletableFuture.supplyAsync(
                                                () -> raised.end(auditor(), outcome)))
                        .toList();

        assertThat(ends.stream().map(CompletableFuture::join).map(Response::statusCode))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void anActWhosePublicationTakesLongIsAnsweredBeforeIt() throws Exception {
        Response pending;
        try (OtherPublisher other = new OtherPublisher()) {
            pending = FindingCalls.raise(auditor(), FindingCalls.body(INDICATOR));
            assertThat(pending.statusCode()).as("beside %s", other).isEqualTo(202);
            given().get(pending.header("Location")).then().statusCode(404);
        }
        String path = URI.create(pending.header("Location")).getPath();
        TestSql.await("it is public", () -> given().get(path).statusCode() == 200);
        new Raised(pending.path("id"), "", pending).end(auditor(), "withdrawn");
    }

    @Test
    void thePartsOfTheListHaveEachFindingOnce() {
        List<String> ids =
                Stream.of("skills", "clusters", "skills")
                        .map(goal -> raised(FindingCalls.coded("goal", goal)).id())
                        .toList();

        List<String> seen = new ArrayList<>();
        String next = "/v1/findings?organisation=nito&subject=goal&limit=2";
        while (next != null) {
            JsonPath part = given().urlEncodingEnabled(false).get(next).jsonPath();
            seen.addAll(part.getList("items.id"));
            next = part.get("next");
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
        given().queryParam("subject", "goal:skills")
                .get("/v1/findings")
                .then()
                .body("items.subject.code", everyItem(equalTo("skills")));
        ids.forEach(id -> new Raised(id, "", null).end(auditor(), "withdrawn"));
    }
}
