package no.veikart.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.veikart.ledger.LedgerEntries;

/** Takes a catalogue into an empty database: every object becomes its first version. */
@ApplicationScoped
public class ImportCatalogue {

    /** Code of the tracker itself, on whose behalf the shipped catalogue is imported. */
    public static final String TRACKER = "veikart";

    /** How the shipped catalogue came in. */
    public static final String CHANNEL = "catalogue";

    private final CatalogueVersions versions;
    private final LedgerEntries ledger;

    ImportCatalogue(CatalogueVersions versions, LedgerEntries ledger) {
        this.versions = versions;
        this.ledger = ledger;
    }

    public boolean isNeeded() {
        return versions.isEmpty();
    }

    /** Stores the catalogue's objects and their entries in the caller's transaction. */
    public void run(Catalogue catalogue, UUID act, Instant now) {
        List<CatalogueVersion> rows =
                CatalogueObject.all(CatalogueDocument.of(catalogue)).stream()
                        .map(object -> CatalogueVersion.first(object, object.place(), act))
                        .toList();
        versions.persist(rows);
        versions.flush();
        ledger.append(
                act,
                rows.stream()
                        .map(row -> CatalogueEntry.of(row, Author.SHIPPED, null, now))
                        .toList());
    }
}
