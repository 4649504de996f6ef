package no.veikart.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract shows as an example works as it stands. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class ContractExamplesTest {

    private static final String SUBMISSIONS = "/v1/submissions";
    private static final String DECISION = "/v1/submissions/{id}/decision";

    @ParameterizedTest
    @MethodSource("publicReads")
    void aPublicReadWithItsExampleParametersSucceeds(String address) {
        given().get(address).then().statusCode(200);
    }

    @Test
    void theExampleSubmissionIsTakenAndTheExampleDecisionPublishesIt() throws IOException {
        TestTokens reviewer = TestCallers.person("kd", "kari", "reviewer");

        Response sent =
                as(TestCallers.system("ssb", "reporter"))
                        .body(example(SUBMISSIONS, "post"))
                        .post(SUBMISSIONS);

        assertThat(sent.statusCode()).as(sent.asString()).isIn(201, 202);
        if ("submitted".equals(sent.path("state"))) {
            as(reviewer)
                    .header("If-Match", sent.header("ETag"))
                    .body(example(DECISION, "put"))
                    .put(DECISION, sent.<String>path("id"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void everyContentOfARequestHasAnExample() throws IOException {
        for (JsonNode path : contract().path("paths")) {
            for (JsonNode operation : path) {
                for (JsonNode content : operation.path("requestBody").path("content")) {
                    assertThat(content.path("examples"))
                            .as(operation.path("operationId").textValue())
                            .isNotEmpty();
                }
            }
        }
    }

    static List<String> publicReads() throws IOException {
        List<String> addresses = new ArrayList<>();
        contract()
                .path("paths")
                .properties()
                .forEach(
                        path -> {
                            JsonNode read = path.getValue().path("get");
                            if (!read.isMissingNode()
                                    && !read.has("security")
                                    && !hasNoEnd(read)
                                    && !isAboutSomethingOfTheMoment(path.getKey())) {
                                addresses.add(address(path.getKey(), read.path("parameters")));
                            }
                        });
        return addresses;
    }

    private static boolean hasNoEnd(JsonNode read) {
        return read.path("responses").path("200").path("content").has("text/event-stream");
    }

    /** What only an identifier names has no example that always works; other tests read it. */
    private static boolean isAboutSomethingOfTheMoment(String path) {
        return path.contains("{id}");
    }

    /** The path with every parameter that has an example. */
    private static String address(String path, JsonNode parameters) {
        String address = path;
        String separator = "?";
        for (JsonNode parameter : parameters) {
            JsonNode example = parameter.path("example");
            String name = parameter.path("name").textValue();
            if ("path".equals(parameter.path("in").textValue())) {
                address = address.replace("{" + name + "}", example.asText());
            } else if (!example.isMissingNode()) {
                address += separator + name + "=" + example.asText();
                separator = "&";
            }
        }
        return address;
    }

    private static String example(String path, String method) throws IOException {
        return contract()
                .path("paths")
                .path(path)
                .path(method)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples")
                .elements()
                .next()
                .path("value")
                .toString();
    }

    private static JsonNode contract() throws IOException {
        return new YAMLMapper().readTree(Path.of("openapi", "openapi.yaml").toFile());
    }

    private static RequestSpecification as(TestTokens token) {
        return given().header("Authorization", token.bearer()).contentType(ContentType.JSON);
    }
}
