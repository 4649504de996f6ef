package no.veikart.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.veikart.submission.Calls.Cell;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same request, sent again because its sender does not know what became of it. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class IdempotencyTest {

    @Test
    void theSameRequestWithTheSameKeyHasOneEffect() {
        String body = Calls.body(Calls.fresh().row("\"value\": 3"));
        String key = key();

        Response first = Calls.submit(Calls.reporter(), body, key);
        Response again = Calls.submit(Calls.reporter(), body, "\"" + key + "\"");

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void aRepeatedRequestShowsTheResourceAsItNowStands() {
        String body = Calls.body(Calls.fresh().row("\"value\": 3"));
        String key = key();
        Response first = Calls.submit(Calls.reporter(), body, key);
        Calls.Sent sent = new Calls.Sent(UUID.fromString(first.path("id")), first.header("ETag"));
        Calls.decide(sent, Calls.reviewer(), "return").then().statusCode(200);

        Response again = Calls.submit(Calls.reporter(), body, key);

        again.then().statusCode(201).body("state", equalTo("returned"));
    }

    @Test
    void aKeyCannotBeUsedForSomethingElse() {
        String key = key();
        Cell cell = Calls.fresh();
        Calls.submit(Calls.reporter(), Calls.body(cell.row("\"value\": 3")), key)
                .then()
                .statusCode(201);

        Response other = Calls.submit(Calls.reporter(), Calls.body(cell.row("\"value\": 4")), key);

        other.then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void keysOfOrganisationsAreApart() {
        String key = key();
        Calls.submit(Calls.reporter(), Calls.body(Calls.fresh().row("\"value\": 3")), key)
                .then()
                .statusCode(201);

        Response other =
                Calls.submit(
                        TestCallers.person("kd", "ola", "reporter"),
                        Calls.body(
                                "{\"indicator\": \"G3-SECTORPROG-NOK\", \"period\": \"1987\","
                                        + " \"value\": 1}"),
                        key);

        other.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRefusedRequestUsesNoKeyUp() {
        Cell cell = Calls.fresh();
        String key = key();
        Calls.submit(Calls.reporter(), Calls.body(cell.row("\"value\": -1")), key)
                .then()
                .statusCode(422);

        Response corrected =
                Calls.submit(Calls.reporter(), Calls.body(cell.row("\"value\": 1")), key);

        corrected.then().statusCode(201);
    }

    @Test
    void afterThirtyDaysAKeyIsFree() {
        String key = key();
        Calls.submit(Calls.reporter(), Calls.body(Calls.fresh().row("\"value\": 3")), key);
        TestSql.execute(
                "update idempotency_key set created_at = created_at - interval '30 days' where key = '"
                        + key
                        + "'");

        Response later =
                Calls.submit(Calls.reporter(), Calls.body(Calls.fresh().row("\"value\": 4")), key);

        later.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void ofManyAtOnceOneHasAnEffect() {
        String body = Calls.body(Calls.fresh().row("\"value\": 3"));
        String key = key();

        List<CompletableFuture<Response>> calls =
                IntStream.range(0, 12)
                        .mapToObj(
                                call ->
                                        CompletableFuture.supplyAsync(
                                                () -> Calls.submit(Calls.reporter(), body, key)))
                        .toList();
        List<Response> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .extracting(answer -> answer.<String>path("id"))
                .isNotEmpty()
                .containsOnly(
                        answers.stream()
                                .filter(answer -> answer.statusCode() == 201)
                                .findFirst()
                                .orElseThrow()
                                .<String>path("id"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(
                        answer ->
                                answer.then()
                                        .header("Retry-After", "1")
                                        .body("type", equalTo("/problems/request-in-progress")));
        assertThat(TestSql.one("select count(*) from idempotency_key where key = '" + key + "'"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "\"open", "æøå", "\"\""})
    void aKeyIsVisibleAscii(String key) {
        Response answer =
                Calls.submit(Calls.reporter(), Calls.body(Calls.fresh().row("\"value\": 3")), key);

        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/header/Idempotency-Key"));
    }

    @Test
    void aKeyHas255CharactersAtMost() {
        String body = Calls.body(Calls.fresh().row("\"value\": 3"));

        Calls.submit(Calls.reporter(), body, "k".repeat(256)).then().statusCode(400);
        Calls.submit(Calls.reporter(), body, "k".repeat(255)).then().statusCode(201);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
