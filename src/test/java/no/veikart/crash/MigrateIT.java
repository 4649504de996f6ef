package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestIssuerResource;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations run by themselves, with the owner's password alone; the service then goes without. */
class MigrateIT {

    private static final TestIssuerResource ISSUERS = new TestIssuerResource();

    @TempDir private Path folder;
    private Map<String, String> settings = Map.of();

    @BeforeEach
    void start() {
        settings = new TestDatabase().start();
    }

    @AfterEach
    void end() {
        ISSUERS.stop();
        TestDatabase.takeAway();
    }

    @Test
    void theTablesAreMadeAndTheServiceStartsWithoutTheOwner() throws Exception {
        assertThat(migrate()).as("exit status").isZero();
        assertThat(TestSql.one("select count(*) from ledger_entry"))
                .as("nothing but the tables")
                .isEqualTo("0");

        Map<String, String> service = new HashMap<>(settings);
        service.keySet().removeIf(name -> name.startsWith("quarkus.flyway."));
        service.put("quarkus.flyway.migrate-at-start", "false");
        service.putAll(ISSUERS.start());
        ServiceProcess running = ServiceProcess.start(log(), service);

        try {
            running.anybody().get("/v1/roadmap").then().statusCode(200);
        } finally {
            running.kill();
        }
    }

    @Test
    void aMigrationThatFailsIsNoted() throws Exception {
        TestSql.execute("create table beside (of_somebody_else int)");

        assertThat(migrate()).as("exit status").isNotZero();
        assertThat(Files.readString(log())).contains("non-empty schema");
    }

    private int migrate() throws Exception {
        Map<String, String> owner = new HashMap<>();
        owner.put("quarkus.profile", "migrate");
        for (String name : settings.keySet()) {
            if (name.startsWith("quarkus.") && !name.equals("quarkus.datasource.password")) {
                owner.put(name, settings.get(name));
            }
        }
        Process migration = ServiceProcess.command(log(), owner).start();
        assertThat(migration.waitFor(1, TimeUnit.MINUTES)).as("ends").isTrue();
        return migration.exitValue();
    }

    private Path log() {
        return folder.resolve("service.log");
    }
}
