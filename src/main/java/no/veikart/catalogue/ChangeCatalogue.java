package no.veikart.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.veikart.ledger.FreeText;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Changes the catalogue: every changed object gets a new version, and what was stays. */
@ApplicationScoped
public class ChangeCatalogue {

    /** Any constant does, as long as nothing else in the database locks with it. */
    private static final long CATALOGUE_LOCK = 0x6b6174616c6f67L;

    private final CatalogueVersions versions;
    private final LedgerEntries ledger;
    private final FreeTexts freeTexts;
    private final Identifiers identifiers;
    private final Jdbi jdbi;

    ChangeCatalogue(
            CatalogueVersions versions,
            LedgerEntries ledger,
            FreeTexts freeTexts,
            Identifiers identifiers,
            Jdbi jdbi) {
        this.versions = versions;
        this.ledger = ledger;
        this.freeTexts = freeTexts;
        this.identifiers = identifiers;
        this.jdbi = jdbi;
    }

    /** Waits until no other transaction changes the catalogue; until its end none does. */
    public void takeTurn() {
        jdbi.useHandle(
                handle ->
                        handle.createQuery("select pg_advisory_xact_lock(:lock)")
                                .bind("lock", CATALOGUE_LOCK)
                                .mapTo(String.class)
                                .list());
    }

    /** The newest catalogue that is stored, public already or about to be. */
    public CatalogueDocument present() {
        return CatalogueDocument.of(CatalogueVersions.catalogue(versions.newestStored()));
    }

    /**
     * Stores new versions of the objects that change, and hands them to the publisher, in the
     * caller's transaction.
     *
     * @return the act under which they become public together
     */
    public UUID store(
            CatalogueDifference difference, Author author, @Nullable String reason, Instant now) {
        UUID act = identifiers.next();
        FreeTexts.Pad texts = freeTexts.pad();
        FreeText written = texts.write(reason);
        freeTexts.insert(texts);
        List<CatalogueVersion> rows = rows(difference, act);
        rows.forEach(row -> row.writtenBy(author, texts.id(reason)));
        versions.persist(rows);
        versions.flush();
        ledger.append(
                act,
                rows.stream().map(row -> CatalogueEntry.of(row, author, written, now)).toList());
        return act;
    }

    private List<CatalogueVersion> rows(CatalogueDifference difference, UUID act) {
        List<CatalogueVersion> stored = versions.newestStored();
        Map<String, CatalogueVersion> newest =
                stored.stream().collect(toMap(CatalogueVersion::key, identity()));
        Map<ObjectKind, Integer> last = new EnumMap<>(ObjectKind.class);
        stored.forEach(row -> last.merge(row.kind(), row.position(), Math::max));
        List<CatalogueVersion> rows = new ArrayList<>();
        for (ObjectChange change : difference.changes()) {
            CatalogueVersion known = newest.get(change.object().key());
            rows.add(
                    known == null
                            ? CatalogueVersion.first(
                                    change.object(),
                                    last.merge(change.kind(), 1, Integer::sum),
                                    act)
                            : known.next(change.object(), act));
        }
        return rows;
    }

    /** Where the entries of a public act stand in the ledger, by {@code kind + " " + code}. */
    public Map<String, Long> ledgerIndexes(UUID act) {
        Map<String, Long> indexes = new HashMap<>();
        for (CatalogueVersion row : versions.ofAct(act)) {
            Long index = row.ledgerIndex();
            if (index != null) {
                indexes.put(row.key(), index);
            }
        }
        return indexes;
    }
}
