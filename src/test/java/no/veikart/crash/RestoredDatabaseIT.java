package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestIssuerResource;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is set back to an older copy of itself, after more was published and signed. Were
 * the service to go on, there would be two logs of one size.
 */
class RestoredDatabaseIT {

    private static final TestIssuerResource ISSUERS = new TestIssuerResource();

    @TempDir private Path folder;
    private Map<String, String> settings = Map.of();
    private ServiceProcess service;

    @BeforeEach
    void start() throws Exception {
        settings = new HashMap<>(new TestDatabase().start());
        settings.putAll(ISSUERS.start());
        service = ServiceProcess.start(log(), settings);
        publish(1950).then().statusCode(201);
    }

    @AfterEach
    void end() throws Exception {
        service.kill();
        ISSUERS.stop();
        TestDatabase.takeAway();
    }

    @Test
    void nothingIsSignedUntilAPersonDecides() throws Exception {
        Path backup = backUp();
        publish(1951).then().statusCode(201);
        String signed = Files.readString(TestDatabase.lastCheckpoint());

        restore(backup);

        service = ServiceProcess.startUnready(log(), settings);
        TestSql.await("it is noticed", () -> readiness().statusCode() == 503);
        readiness()
                .then()
                .body(
                        "checks.find { it.name == 'ledger' }.data.reason",
                        containsString("the database is behind"));
        assertThat(service.anybody().get("/q/metrics").asString())
                .containsPattern("veikart_ledger_signing_stopped(\\{[^}]*})? 1.0");
        assertThat(Files.readString(log())).contains("the database is behind");
        publish(1952).then().statusCode(202).body("state", equalTo("accepted"));
        assertThat(service.anybody().get("/v1/ledger/checkpoint").asString())
                .as("the last one of the copy")
                .isNotEqualTo(signed);
        assertThat(Files.readString(TestDatabase.lastCheckpoint())).isEqualTo(signed);

        Files.delete(TestDatabase.lastCheckpoint());

        TestSql.await("it goes on", () -> readiness().statusCode() == 200);
        publish(1953).then().statusCode(201);
    }

    private Path backUp() throws Exception {
        service.kill();
        TestDatabase.takeAway();
        Path backup = TestDatabase.copy();
        TestDatabase.bringBack();
        service = ServiceProcess.start(log(), settings);
        return backup;
    }

    private void restore(Path backup) throws Exception {
        service.kill();
        TestDatabase.takeAway();
        TestDatabase.restore(backup);
        TestDatabase.bringBack();
    }

    private Response readiness() {
        return service.anybody().get("/q/health/ready");
    }

    private Response publish(int year) {
        return service.as(TestCallers.system("ssb", "reporter"))
                .contentType(ContentType.JSON)
                .body(
                        "{\"observations\": [{\"indicator\": \"X-BB-FIRMS\", \"period\": \"%d\", \"value\": 7}]}"
                                .formatted(year))
                .post("/v1/submissions");
    }

    private Path log() {
        return folder.resolve("service.log");
    }
}
