package no.veikart.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestIssuerResource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release before goes on while the next one's migration runs, and starts after it. */
class UpgradeIT {

    private static final TestIssuerResource ISSUERS = new TestIssuerResource();

    /** It adds to the tables that are written to most. */
    private static final String NEXT =
            """
            alter table observation add column next_note text;
            alter table ledger_entry add column next_kind text not null default 'act';
            alter table submission add constraint submission_next_check check (id is not null) not valid;
            create table next_thing (id uuid primary key, submission uuid references submission);
            create index ix_next_observation on observation (next_note) where next_note is not null;
            """;

    /** As often as the chart's job. */
    private static final int RETRIES = 3;

    @TempDir private Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final Traffic traffic = new Traffic();

    @BeforeEach
    void start() throws Exception {
        settings.putAll(new TestDatabase().start());
        settings.putAll(ISSUERS.start());
        settings.put("veikart.ledger.last-checkpoint", folder.resolve("checkpoint").toString());
        traffic.add(ServiceProcess.start(folder.resolve("before.log"), settings));
    }

    @AfterEach
    void end() throws Exception {
        traffic.end();
        for (ServiceProcess service : traffic.services()) {
            service.kill();
        }
        ISSUERS.stop();
        TestDatabase.takeAway();
    }

    @Test
    void noRequestFailsWhileTheNextSchemaComesAndTheOldReleaseStartsOnIt() throws Exception {
        traffic.begin();
        traffic.awaitMore();

        assertThat(migrate()).isOne();

        traffic.awaitMore();
        traffic.add(ServiceProcess.start(folder.resolve("after.log"), settings));
        traffic.awaitMore();
        traffic.end();
        assertThat(traffic.failed()).isEmpty();
        traffic.assertThatNothingIsLost();
    }

    /** As the next release would: with the migrations of this one, and another. */
    private int migrate() throws Exception {
        Files.writeString(folder.resolve("V999__next.sql"), NEXT);
        return migrate(
                Flyway.configure()
                        .dataSource(
                                settings.get("quarkus.datasource.jdbc.url"),
                                settings.get("quarkus.flyway.username"),
                                settings.get("quarkus.flyway.password"))
                        .locations(
                                "filesystem:src/main/resources/db/migration",
                                "filesystem:" + folder)
                        .placeholders(Map.of("service_role", TestDatabase.SERVICE))
                        .load(),
                RETRIES);
    }

    /** Tried again as the job does: under traffic a migration may be the victim of a deadlock. */
    private static int migrate(Flyway next, int retries) {
        try {
            return next.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            if (retries == 0) {
                throw e;
            }
            return migrate(next, retries - 1);
        }
    }
}
