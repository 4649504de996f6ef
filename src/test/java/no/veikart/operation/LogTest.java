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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestSql;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of the log belongs to a request and an organisation, and holds no secret. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class LogTest {

    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Handler handler = new Collector(records);

    @BeforeEach
    void listen() {
        root.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(handler);
    }

    @Test
    void aFaultIsOneLineThatNamesTheRequestAndTheOrganisationAndNothingOfTheToken()
            throws JsonProcessingException {
        String bearer = TestCallers.system("ssb", "reporter").bearer();
        TestSql.execute("alter table submission rename to unreadable");
        Response answer;
        try {
            answer = given().header("Authorization", bearer).get("/v1/submissions");
        } finally {
            TestSql.execute("alter table unreadable rename to submission");
        }

        assertThat(answer.statusCode()).isEqualTo(500);
        List<String> lines = records.stream().map(LogTest::json).toList();
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

        assertThat(json(record)).hasLineCount(1);
    }

    private static String json(LogRecord record) {
        return new JsonFormatter().format(ExtLogRecord.wrap(record)).strip();
    }

    /** Keeps what is logged. */
    private static final class Collector extends Handler {

        private final Queue<LogRecord> records;

        Collector(Queue<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord record) {
            ExtLogRecord.wrap(record).copyAll();
            records.add(record);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
