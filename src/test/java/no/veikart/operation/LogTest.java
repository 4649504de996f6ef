package no.veikart.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.logging.Level;
import no.veikart.testsupport.LogRecords;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** A line of the log belongs to a request and an organisation, and holds no secret. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class LogTest {

    @Test
    void aFaultIsOneLineThatNamesTheRequestAndTheOrganisationAndNothingOfTheToken()
            throws JsonProcessingException {
        String bearer = TestCallers.system("ssb", "reporter").bearer();
        TestSql.execute("alter table submission rename to unreadable");
        Response answer;
        List<String> lines;
        try (LogRecords log = LogRecords.listen()) {
            answer = given().header("Authorization", bearer).get("/v1/submissions");
            lines = log.lines();
        } finally {
            TestSql.execute("alter table unreadable rename to submission");
        }

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).hasLineCount(1));
        assertThat(String.join("", lines)).doesNotContain(bearer.substring("Bearer ".length()));
        JsonNode mdc =
                new ObjectMapper()
                        .readTree(
                                lines.stream()
                                        .filter(line -> line.contains("failed"))
                                        .findFirst()
                                        .orElseThrow())
                        .path("mdc");
        assertThat(mdc.path("requestId").asText()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(mdc.path("organisation").asText()).isEqualTo("ssb");
    }

    @Test
    void aMessageCannotFeignAnotherLine() {
        ExtLogRecord record =
                new ExtLogRecord(
                        Level.INFO, "a\n{\"level\":\"INFO\"}\r\nb", LogTest.class.getName());

        assertThat(LogRecords.json(record)).hasLineCount(1);
    }
}
