package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestIssuerResource;
import no.veikart.testsupport.TestStandby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database dies and its standby takes its place, for which every commit has waited. */
class FailoverIT {

    private static final TestIssuerResource ISSUERS = new TestIssuerResource();

    @TempDir private Path folder;
    private final Traffic traffic = new Traffic();
    private Path signed = Path.of("");
    private TestStandby standby;
    private ServiceProcess service;

    @BeforeEach
    void start() throws Exception {
        signed = folder.resolve("checkpoint");
        Map<String, String> settings = new HashMap<>(new TestDatabase().start());
        standby = TestStandby.follow();
        settings.putAll(ISSUERS.start());
        settings.put("veikart.ledger.last-checkpoint", signed.toString());
        settings.compute("quarkus.datasource.jdbc.url", (name, one) -> standby.addressOfBoth(one));
        service = ServiceProcess.start(folder.resolve("service.log"), settings);
        traffic.add(service);
    }

    @AfterEach
    void end() throws Exception {
        traffic.end();
        service.kill();
        ISSUERS.stop();
        TestDatabase.throwAway();
    }

    @Test
    void nothingAcknowledgedIsLostAndTheLedgerGoesOn() throws Exception {
        traffic.begin();
        traffic.awaitAcknowledged();

        TestDatabase.kill();
        String before = Files.readString(signed);
        standby.promote();

        traffic.awaitAcknowledged();
        traffic.end();
        traffic.assertThatNothingIsLost();
        assertThat(traffic.failed())
                .as("reads go on, and reports are told to come again")
                .allMatch(failed -> failed.startsWith("POST 503"));
        service.management()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'ledger' }.status", equalTo("UP"));
        assertThat(size(Files.readString(signed))).isGreaterThan(size(before));
    }

    /** The second line of a checkpoint. */
    private static long size(String checkpoint) {
        return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
    }
}
