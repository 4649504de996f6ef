package no.veikart.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.veikart.database.Inserts;
import no.veikart.identity.Caller;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.LedgerEntries;
import no.veikart.text.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Stores what becomes of findings, each act together with its texts and its ledger entry. */
@ApplicationScoped
class FindingActs {

    /** Any constant does, as long as nothing else in the database locks with it. */
    private static final long FINDINGS_LOCK = 0x66756e6eL;

    private final FreeTexts freeTexts;
    private final LedgerEntries ledger;
    private final Jdbi jdbi;

    FindingActs(FreeTexts freeTexts, LedgerEntries ledger, Jdbi jdbi) {
        this.freeTexts = freeTexts;
        this.ledger = ledger;
        this.jdbi = jdbi;
    }

    /** Waits until nobody else raises a finding; until the transaction ends nobody does. */
    void takeTurn() {
        jdbi.useHandle(
                handle ->
                        handle.createQuery("select pg_advisory_xact_lock(:lock)")
                                .bind("lock", FINDINGS_LOCK)
                                .mapTo(String.class)
                                .list());
    }

    /** Holds the finding against every other act until the transaction ends. */
    void lock(UUID finding) {
        jdbi.useHandle(
                handle ->
                        handle.createQuery("select id from finding where id = :id for update")
                                .bind("id", finding)
                                .mapTo(UUID.class)
                                .list());
    }

    /** How many findings are open, public already or not. */
    Open open(String organisation, FindingSubject subject) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select count(*) filter (where f.organisation = :organisation) as own,
                                            count(*) filter (where f.subject_type = :type
                                                and f.subject_key = :key) as of_subject
                                        from finding f
                                        where (f.organisation = :organisation
                                                or f.subject_type = :type and f.subject_key = :key)
                                            and not exists (select from finding_resolution r
                                                where r.finding = f.id)
                                        """)
                                .bind("organisation", organisation)
                                .bind("type", subject.type().code())
                                .bind("key", subject.key())
                                .map(
                                        (row, context) ->
                                                new Open(
                                                        row.getInt("own"),
                                                        row.getInt("of_subject")))
                                .one());
    }

    /** Whether the finding ended by this very act. */
    boolean isResolvedBy(UUID finding, Caller caller) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select exists (select from finding_resolution
                                            where finding = :finding and client = :client
                                                and person is not distinct from :person)
                                        """)
                                .bind("finding", finding)
                                .bind("client", caller.clientId())
                                .bind("person", caller.actor())
                                .mapTo(Boolean.class)
                                .one());
    }

    FreeTexts.Pad pad() {
        return freeTexts.pad();
    }

    /**
     * Adds what every act has to its row: who, and what they wrote.
     *
     * @param row the row of the act's table
     */
    static void sign(
            Inserts.Rows<?> row, UUID act, Caller caller, Wording text, FreeTexts.Pad texts) {
        row.all("act", "uuid", act)
                .all("organisation", "text", caller.organisation().code())
                .all("channel", "text", caller.channel().code())
                .all("client", "text", caller.clientId())
                .all("person", "text", caller.actor())
                .all("acting_party", "text", vendor(caller))
                .all("text_nb", "uuid", texts.id(text.nb()))
                .all("text_nn", "uuid", texts.id(text.nn()))
                .all("text_en", "uuid", texts.id(text.en()));
    }

    /** Begins an act's entry. */
    static Entry.Builder entry(EntryType type, Instant now, Caller caller, UUID finding) {
        return Entry.of(type, now)
                .with("organisation", caller.organisation().code())
                .with("channel", caller.channel().code())
                .with("actingParty", vendor(caller))
                .with("finding", finding.toString());
    }

    /** The hashes of a text, one for each language that it is in. */
    static Entry.Builder hashed(
            Entry.Builder entry, String name, Wording text, FreeTexts.Pad texts) {
        return entry.withHash(name + "Nb", texts.write(text.nb()))
                .withHash(name + "Nn", texts.write(text.nn()))
                .withHash(name + "En", texts.write(text.en()));
    }

    private static @Nullable String vendor(Caller caller) {
        return caller.actingParty() == null ? null : caller.actingParty().value();
    }

    /** Inserts an act's row with its texts and its entry, in the caller's transaction. */
    void insert(UUID act, Entry entry, FreeTexts.Pad texts, Inserts inserts) {
        texts.addTo(inserts);
        ledger.append(act, List.of(entry), inserts);
        inserts.run(jdbi);
    }

    /** How many findings are open of an organisation, and about a subject. */
    record Open(int ofOrganisation, int ofSubject) {}
}
