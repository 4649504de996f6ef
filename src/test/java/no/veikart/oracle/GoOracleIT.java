package no.veikart.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestIssuerResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of the packaged service, with its catalogue and some figures in it. */
class GoOracleIT {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final TestIssuerResource ISSUERS = new TestIssuerResource();

    @TempDir private static Path folder;

    private static Map<String, String> settings = Map.of();

    @BeforeAll
    static void start() {
        settings = new HashMap<>(DATABASE.start());
        settings.putAll(ISSUERS.start());
    }

    @AfterAll
    static void end() throws Exception {
        ISSUERS.stop();
        TestDatabase.takeAway();
    }

    @Test
    void theServicesLedgerHolds() throws Exception {
        GoOracle oracle = GoOracle.build(folder);
        ServiceProcess service = ServiceProcess.start(folder.resolve("service.log"), settings);
        try {
            service.as(TestCallers.system("ssb", "reporter"))
                    .contentType(ContentType.JSON)
                    .body("{\"observations\": [" + figures() + "]}")
                    .post("/v1/submissions")
                    .then()
                    .statusCode(201);

            GoOracle.Said said = oracle.check(service.address());

            assertThat(said.status()).as(said.text()).isZero();
        } finally {
            service.kill();
        }
    }

    private static String figures() {
        return IntStream.range(1990, 2020)
                .mapToObj(
                        "{\"indicator\": \"X-BB-FIRMS\", \"period\": \"%d\", \"value\": 7}"
                                ::formatted)
                .collect(Collectors.joining(","));
    }
}
