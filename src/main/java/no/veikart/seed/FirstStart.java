package no.veikart.seed;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import no.veikart.catalogue.CatalogueDocument;
import no.veikart.catalogue.CatalogueFormat;
import no.veikart.catalogue.ImportCatalogue;
import no.veikart.ledger.Identifiers;
import no.veikart.submission.ImportFigures;
import org.jdbi.v3.core.Jdbi;

/** Imports the shipped catalogue where there is none, before anything is served. */
@ApplicationScoped
class FirstStart {

    private static final int BEFORE_THE_SNAPSHOT = 1_000;

    /** Any constant does, as long as nothing else in the database locks with it. */
    private static final long FIRST_START_LOCK = 0x73656564L;

    private static final String SHIPPED = "/catalogue/veikart.yaml";

    private final ImportCatalogue importCatalogue;
    private final ImportFigures importFigures;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Jdbi jdbi;

    FirstStart(
            ImportCatalogue importCatalogue,
            ImportFigures importFigures,
            Identifiers identifiers,
            Clock clock,
            Jdbi jdbi) {
        this.importCatalogue = importCatalogue;
        this.importFigures = importFigures;
        this.identifiers = identifiers;
        this.clock = clock;
        this.jdbi = jdbi;
    }

    /** Of several replicas that start at once, one imports and the others wait for it. */
    @Transactional
    void start(@Observes @Priority(BEFORE_THE_SNAPSHOT) StartupEvent event) {
        jdbi.useHandle(
                handle -> handle.execute("select pg_advisory_xact_lock(?)", FIRST_START_LOCK));
        if (importCatalogue.isNeeded()) {
            CatalogueDocument document = shipped();
            UUID act = identifiers.next();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            importCatalogue.run(document.catalogue(), act, now);
            importFigures.run(document, act, now);
            Log.infof(
                    "Imported the shipped catalogue: %d goals, %d indicators",
                    document.goals().size(), document.indicators().size());
        }
    }

    private static CatalogueDocument shipped() {
        try (InputStream document = FirstStart.class.getResourceAsStream(SHIPPED)) {
            return CatalogueFormat.readYaml(Objects.requireNonNull(document, SHIPPED));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped catalogue is unreadable", e);
        }
    }
}
