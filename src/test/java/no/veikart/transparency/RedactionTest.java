package no.veikart.transparency;

import static io.restassured.RestAssured.given;
import static no.veikart.transparency.ServedLog.checkpoint;
import static no.veikart.transparency.ServedLog.entries;
import static no.veikart.transparency.ServedLog.hashes;
import static no.veikart.transparency.ServedLog.inclusion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import no.veikart.merkle.Proofs;
import no.veikart.merkle.TreeHash;
import no.veikart.note.Checkpoint;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text can be taken away, and every proof stays. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class RedactionTest {

    private static final String REASON = "{\"reason\": \"It names a private person.\"}";

    private int year;
    private int index;
    private String hash;

    @BeforeEach
    void publishAFigureWithAComment() {
        year = TestFigures.freshYear();
        index =
                TestFigures.submit(
                                """
                                {"indicator": "X-BB-FIRMS", "period": "%1$d", "value": 7,
                                 "comment": "Counted by Ola Nordmann in %1$d"}
                                """
                                        .formatted(year))
                        .path("observations[0].ledgerIndex");
        hash = given().get(ServedLog.entry(index)).path("entry.commentHash");
    }

    @Test
    void aPublicTextIsProvedByItsHash() throws Exception {
        Response entry = given().get(ServedLog.entry(index));
        String text = entry.path("texts.find { it.name == 'comment' }.text");
        String salt = entry.path("texts.find { it.name == 'comment' }.salt");

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Base64.getDecoder().decode(salt));
        byte[] expected = digest.digest(text.getBytes(StandardCharsets.UTF_8));

        assertThat(text).isEqualTo("Counted by Ola Nordmann in " + year);
        assertThat(hash).isEqualTo(Base64.getEncoder().encodeToString(expected));
    }

    @Test
    void aRedactedTextIsNowhereAndEveryProofHolds() {
        Checkpoint before = checkpoint();
        byte[] entry = entries(before.size()).get(index);

        redact(hash, REASON, administrator()).then().statusCode(200);

        given().get(ServedLog.entry(index))
                .then()
                .body("entry.commentHash", equalTo(hash))
                .body("texts.find { it.name == 'comment' }.redacted", equalTo(true))
                .body("texts.find { it.name == 'comment' }.text", nullValue())
                .body("texts.find { it.name == 'comment' }.salt", nullValue());
        TestSql.await(
                "nobody reads it any more",
                () -> !TestFigures.read(year).asString().contains("Ola Nordmann"));
        assertThat(TestSql.query("select text from free_text where text like '%in " + year + "'"))
                .isEmpty();
        Checkpoint after = checkpoint();
        assertThat(entries(after.size()).get(index)).isEqualTo(entry);
        Proofs.checkInclusion(
                TreeHash.leaf(entry),
                index,
                after.size(),
                hashes(inclusion(index, after.size())),
                after.root());
    }

    @Test
    void aRedactionIsItselfOnTheRecord() {
        redact(hash, REASON, administrator()).then().statusCode(200);

        String recorded =
                TestSql.one(
                        """
                        select convert_from(body, 'UTF8')::jsonb ->> 'organisation' from ledger_entry
                        where type = 'text.redacted' and leaf_index is not null
                            and convert_from(body, 'UTF8')::jsonb ->> 'hash' = '%s'
                        """
                                .formatted(hash));
        assertThat(recorded).isEqualTo("dfd");
    }

    @Test
    void repeatedItIsTheSameAndForAnotherReasonItIsRefused() {
        redact(hash, REASON, administrator()).then().statusCode(200);

        redact(hash, REASON, administrator()).then().statusCode(200);
        redact(hash, "{\"reason\": \"Another one\"}", administrator())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/text-redacted"));
        assertThat(
                        TestSql.one(
                                """
                                select count(*) from ledger_entry where type = 'text.redacted'
                                    and convert_from(body, 'UTF8')::jsonb ->> 'hash' = '%s'
                                """
                                        .formatted(hash)))
                .isEqualTo("1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422",
                "{\"reason\": \" \"} | 422",
                "{\"reason\": 7} | 422",
                "{\"reason\": \"x\", \"text\": \"y\"} | 422",
                "[] | 400",
                "{\"reason\": | 400",
            })
    void aFaultyRequestRedactsNothing(String body, int status) {
        redact(hash, body, administrator()).then().statusCode(status);

        given().get(ServedLog.entry(index))
                .then()
                .body("texts.find { it.name == 'comment' }.text", not(nullValue()));
    }

    @Test
    void onlyATextThatThereIsIsRedacted() {
        String unknown = Base64.getEncoder().encodeToString(new byte[32]);

        redact(unknown, REASON, administrator()).then().statusCode(404);
        given().header("Authorization", administrator().bearer())
                .contentType(ContentType.JSON)
                .body(REASON)
                .put("/v1/ledger/texts/abc/redaction")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/path/hash"));
    }

    private static TestTokens administrator() {
        return TestCallers.person("dfd", "ada", "administrator");
    }

    private static Response redact(String base64, String body, TestTokens caller) {
        String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        return given().header("Authorization", caller.bearer())
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/ledger/texts/" + hex + "/redaction");
    }
}
