package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestArchive;
import no.veikart.testsupport.TestCallers;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestIssuerResource;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is lost, and made anew from a base backup and the archive of its log. */
class PointInTimeIT {

    private static final TestIssuerResource ISSUERS = new TestIssuerResource();
    private static final String POINT = "before_the_last_figure";

    @TempDir private Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private ServiceProcess service;

    @BeforeEach
    void start() throws Exception {
        settings.putAll(new TestDatabase().start());
        settings.putAll(ISSUERS.start());
        service = ServiceProcess.start(log(), settings);
    }

    @AfterEach
    void end() throws Exception {
        service.kill();
        ISSUERS.stop();
        TestDatabase.throwAway();
    }

    @Test
    void allThereIsGoesOnAndAnEarlierPointIsNotSignedAgain() throws Exception {
        TestArchive archive = TestArchive.begin(folder.resolve("archive"));
        TestSql.await("the database is back", () -> publish(1950).statusCode() == 201);
        TestSql.execute("select pg_create_restore_point('" + POINT + "')");
        publish(1951).then().statusCode(201);
        archive.complete();
        service.kill();

        TestDatabase.kill();
        archive.recover(POINT);

        service = ServiceProcess.startUnready(log(), settings);
        assertThat(figures()).contains("1950").doesNotContain("1951");
        TestSql.await("it is noticed", () -> readiness().statusCode() == 503);
        readiness()
                .then()
                .body(
                        "checks.find { it.name == 'ledger' }.data.reason",
                        containsString("the database is behind"));
        service.kill();

        TestDatabase.takeAway();
        archive.recover("");

        service = ServiceProcess.start(log(), settings);
        assertThat(figures()).contains("1950", "1951");
        publish(1952).then().statusCode(201);
    }

    private Response readiness() {
        return service.management().get("/q/health/ready");
    }

    private static String figures() {
        return String.join(
                " ",
                TestSql.query(
                        "select period from observation where indicator = 'X-BB-FIRMS'"
                                + " and published_at is not null"));
    }

    private Response publish(int year) {
        return service.as(TestCallers.system("ssb", "reporter"))
                .contentType(ContentType.JSON)
                .body("{\"observations\": [" + TestFigures.row("0", year, 7) + "]}")
                .post("/v1/submissions");
    }

    private Path log() {
        return folder.resolve("service.log");
    }
}
