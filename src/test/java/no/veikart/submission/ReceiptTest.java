package no.veikart.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import no.veikart.submission.Calls.Sent;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reported can prove what they reported and when. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ReceiptTest {

    @ParameterizedTest
    @CsvSource({"publish, submission.approved", "return, submission.returned"})
    void theLedgerSaysThatASubmissionWasReceivedAndDecided(String decision, String entry) {
        Sent sent = Calls.sent();
        awaitEntries(sent, 1);
        Calls.decide(sent, Calls.reviewer(), decision).then().statusCode(200);
        awaitEntries(sent, 2);

        Response receipt = receipt(sent, Calls.reporter());

        receipt.then()
                .statusCode(200)
                .body("submission", equalTo(sent.id().toString()))
                .body("entries.type", contains("submission.received", entry));
        given().get(receipt.<String>path("entries[0].links.entry"))
                .then()
                .statusCode(200)
                .body("leafHash", equalTo(receipt.path("entries[0].leafHash")))
                .body("entry.submission", equalTo(sent.id().toString()));
        given().get(receipt.<String>path("entries[0].links.proof")).then().statusCode(200);
    }

    @Test
    void takingASubmissionBackIsOnTheRecordToo() {
        Sent sent = Calls.sent();
        Calls.withdraw(sent, Calls.reporter()).then().statusCode(200);
        awaitEntries(sent, 2);

        receipt(sent, Calls.reporter())
                .then()
                .body("entries.type", contains("submission.received", "submission.withdrawn"));
    }

    @Test
    void onlyThoseWhoMayReadASubmissionReadItsReceipt() {
        Sent sent = Calls.sent();

        receipt(sent, TestCallers.system("ssb", "reporter")).then().statusCode(404);
        receipt(sent, TestCallers.person("nito", "tor", "auditor")).then().statusCode(200);
        given().get(sent.path() + "/receipt").then().statusCode(401);
    }

    private static void awaitEntries(Sent sent, int count) {
        TestSql.await(
                "the entries are public",
                () -> {
                    List<String> types = receipt(sent, Calls.reporter()).path("entries.type");
                    assertThat(types).hasSizeLessThanOrEqualTo(count);
                    return types.size() == count;
                });
    }

    private static Response receipt(Sent sent, TestTokens caller) {
        return Calls.as(caller).get(sent.path() + "/receipt");
    }
}
