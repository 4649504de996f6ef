package no.veikart.verify;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestTokens;

/** What organisations do with the service in the course of time, the same for the same seed. */
final class Activity {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final List<String> STATUSES = List.of("A", "A", "A", "P", "B", "D", "F", "M");
    private static final List<String> PRECISIONS =
            List.of("exact", "rounded", "lower-bound", "derived");
    private static final List<String> REPORTED = List.of("G1-APPR-SHARE", "G1-APPR-APPLICANTS");
    private static final String REASON =
            ", \"reasonCode\": \"correction\", \"reason\": \"Counted again\"";

    private final Random random;
    private int published;

    Activity(long seed) {
        random = new Random(seed);
    }

    /** Whatever comes next; what the service refuses does not happen. */
    void step() {
        switch (random.nextInt(8)) {
            case 0 -> catalogue(this::changeIndicator);
            case 1 -> milestone();
            case 2 -> context();
            case 3 -> submit(figure()).ifPresent(sent -> decide(sent, "return"));
            default -> submit(figure()).ifPresent(sent -> decide(sent, "publish"));
        }
    }

    /** How many submissions were published. */
    int published() {
        return published;
    }

    // ---- Figures ------------------------------------------------------------------------------

    void publish(String indicator, String period, int value) {
        String row =
                String.format(
                        Locale.ROOT,
                        "\"indicator\": \"%s\", \"period\": \"%s\", \"value\": %d,"
                                + " \"confirmed\": true",
                        indicator,
                        period,
                        value);
        decide(submit(row).orElseThrow(), "publish");
    }

    private String figure() {
        String status = pick(STATUSES);
        return String.format(
                Locale.ROOT,
                "\"indicator\": \"%s\", \"period\": \"%d\"%s, \"status\": \"%s\","
                        + " \"precision\": \"%s\", \"comment\": \"Nr. %d – «æ»\","
                        + " \"confirmed\": true",
                pick(REPORTED),
                2015 + random.nextInt(10),
                status.equals("M") ? "" : ", \"value\": " + random.nextInt(100),
                status,
                status.equals("M") ? "exact" : pick(PRECISIONS),
                random.nextInt(100));
    }

    /** A figure of the roadmap as a whole, which nobody has to review. */
    private void context() {
        String row =
                String.format(
                        Locale.ROOT,
                        "\"indicator\": \"X-BB-FIRMS\", \"region\": \"%s\", \"period\": \"%d\","
                                + " \"value\": %d, \"confirmed\": true",
                        pick(List.of("0", "03", "11")),
                        2014 + random.nextInt(11),
                        random.nextInt(100));
        published += submit(TestCallers.system("ssb", "reporter"), row).isPresent() ? 1 : 0;
    }

    private static Optional<Response> submit(String row) {
        return submit(TestCallers.system("udir", "reporter"), row);
    }

    /** Only what changes a published figure has a reason. */
    private static Optional<Response> submit(TestTokens token, String row) {
        return Stream.of("", REASON)
                .map(reason -> report(token, "\"observations\": [{" + row + reason + "}]"))
                .filter(answer -> answer.statusCode() == 201)
                .findFirst();
    }

    private static Response report(TestTokens token, String body) {
        return given().header("Authorization", token.bearer())
                .contentType(ContentType.JSON)
                .body("{" + body + "}")
                .post("/v1/submissions");
    }

    private void decide(Response submission, String decision) {
        given().header("Authorization", TestCallers.person("kd", "kari", "reviewer").bearer())
                .header("If-Match", submission.header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"decision\": \"" + decision + "\", \"comment\": \"Seen\"}")
                .put("/v1/submissions/" + submission.path("id") + "/decision")
                .then()
                .statusCode(200);
        published += decision.equals("publish") ? 1 : 0;
    }

    // ---- Milestones ---------------------------------------------------------------------------

    private void milestone() {
        String state = pick(List.of("planned", "started", "completed", "cancelled"));
        String row =
                String.format(
                        Locale.ROOT,
                        "{\"milestone\": \"M1-SOCIAL-CONTRACT/offer-for-all\", \"state\": \"%s\","
                                + " \"date\": \"2026-01-%02d\"}",
                        state,
                        1 + random.nextInt(28));
        Response answer =
                report(TestCallers.system("kd", "reporter"), "\"milestones\": [" + row + "]");
        if (answer.statusCode() == 201 && answer.path("state").equals("submitted")) {
            decide(answer, "publish");
        }
    }

    // ---- The catalogue ------------------------------------------------------------------------

    /** Puts the catalogue back with a change. */
    static Response catalogue(Consumer<ObjectNode> change) {
        try {
            Response answer = given().get("/v1/catalogue");
            ObjectNode document = (ObjectNode) JSON.readTree(answer.asString());
            change.accept(document);
            return given().header(
                            "Authorization",
                            TestCallers.person("dfd", "dina", "administrator").bearer())
                    .header("If-Match", answer.header("ETag"))
                    .contentType(ContentType.JSON)
                    .body(JSON.writeValueAsString(document))
                    .put("/v1/catalogue?reason=Tried out");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void changeIndicator(ObjectNode document) {
        List<ObjectNode> judged = new ArrayList<>();
        for (JsonNode indicator : document.get("indicators")) {
            if (indicator.has("method")
                    && indicator.path("goal").asText().equals("school-industry")) {
                judged.add((ObjectNode) indicator);
            }
        }
        changeOne(pick(judged));
    }

    private void changeOne(ObjectNode indicator) {
        switch (random.nextInt(7)) {
            case 0 -> indicator.put("weight", BigDecimal.valueOf(random.nextInt(50), 1));
            case 1 ->
                    indicator.put(
                            "direction",
                            indicator.get("direction").asText().equals("increase")
                                    ? "decrease"
                                    : "increase");
            case 2 ->
                    indicator.put(
                            "method",
                            indicator.get("method").asText().equals("path/1")
                                    ? "growth/1"
                                    : "path/1");
            case 3 -> indicator.put("baseline", Integer.toString(2015 + random.nextInt(8)));
            case 4 -> indicator.put("limit", random.nextInt(100));
            case 5 -> moveTarget(indicator);
            default -> {
                if (!REPORTED.contains(indicator.get("code").asText())) {
                    indicator.put("retired", !indicator.path("retired").asBoolean());
                }
            }
        }
    }

    private void moveTarget(ObjectNode indicator) {
        ArrayNode targets = (ArrayNode) indicator.path("targets");
        for (JsonNode target : targets) {
            ((ObjectNode) target).put("value", BigDecimal.valueOf(random.nextInt(1500), 1));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
