package no.veikart.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.veikart.ledger.Batch;
import no.veikart.merkle.Hash;
import org.jdbi.v3.core.Jdbi;

/**
 * What waits to be published, and the statements that publish it; all in the caller's transaction.
 */
@ApplicationScoped
class Queue {

    /** Any constant does, as long as nothing else in the database locks with it. */
    private static final long PUBLISHER_LOCK = 0x7665696b617274L;

    private static final int ENTRIES_A_BATCH = 5_000;

    private final Jdbi jdbi;

    Queue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether this transaction is the one that publishes; until its end nobody else does. */
    boolean isOurTurn() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                                .bind("lock", PUBLISHER_LOCK)
                                .mapTo(Boolean.class)
                                .one());
    }

    /**
     * Acts that wait, oldest first: about {@link #ENTRIES_A_BATCH} entries, always whole acts, at
     * least one where one waits. At most one of them changes the catalogue: two versions of one
     * object cannot become public at the same instant.
     */
    List<Act> waiting() {
        List<Act> all =
                jdbi.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select act, count(*) as entries,
                                                    bool_or(observation is not null) as figures,
                                                    bool_or(milestone is not null) as milestones,
                                                    bool_or(catalogue is not null) as catalogue,
                                                    bool_or(type like 'finding.%'
                                                        or type = 'statement.made') as judgements,
                                                    bool_or(type = 'text.redacted') as redactions
                                                from ledger_entry
                                                where leaf_index is null
                                                    and (not_before is null or not_before <= clock_timestamp())
                                                group by act order by min(id) limit :limit
                                                """)
                                        .bind("limit", ENTRIES_A_BATCH)
                                        .map(
                                                (row, context) ->
                                                        new Act(
                                                                row.getObject("act", UUID.class),
                                                                row.getInt("entries"),
                                                                row.getBoolean("figures"),
                                                                row.getBoolean("milestones"),
                                                                row.getBoolean("catalogue"),
                                                                row.getBoolean("judgements"),
                                                                row.getBoolean("redactions")))
                                        .list());
        List<Act> batch = new ArrayList<>();
        int entries = 0;
        for (Act act : all) {
            if (!batch.isEmpty() && entries + act.entries() > ENTRIES_A_BATCH) {
                break;
            }
            if (act.catalogue() && batch.stream().anyMatch(Act::catalogue)) {
                break;
            }
            batch.add(act);
            entries += act.entries();
        }
        return batch;
    }

    /** The next instant of publication: the database's time, later than every one before. */
    Instant nextInstant() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select greatest(date_trunc('milliseconds', clock_timestamp()),
                                            published_at + interval '1 millisecond')
                                        from log_state for update
                                        """)
                                .mapTo(Instant.class)
                                .one());
    }

    /** Gives the acts' entries the indexes from {@code first} on, each act's in their order. */
    void number(List<UUID> acts, long first) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update ledger_entry e set leaf_index = :first + n.rank - 1
                                        from (
                                            select w.id, row_number() over (order by a.place, w.id) as rank
                                            from unnest(:acts) with ordinality as a (act, place)
                                            join ledger_entry w on w.act = a.act and w.leaf_index is null
                                        ) n
                                        where e.id = n.id
                                        """)
                                .bindArray("acts", UUID.class, acts)
                                .bind("first", first)
                                .execute());
    }

    /** Makes what the acts hold public. */
    void publish(List<Act> acts, Instant instant) {
        publishFigures(ids(acts, Act::figures), instant);
        publishMilestones(ids(acts, Act::milestones), instant);
        publishSubmissions(ids(acts, act -> act.figures() || act.milestones()), instant);
        publishCatalogue(ids(acts, Act::catalogue), instant);
    }

    private static List<UUID> ids(List<Act> acts, Predicate<Act> which) {
        return acts.stream().filter(which).map(Act::id).toList();
    }

    private void publishFigures(List<UUID> acts, Instant instant) {
        update(
                """
                update observation old set superseded_at = :instant
                from ledger_entry e join observation new on new.id = e.observation
                where e.act = any(:acts)
                    and old.indicator = new.indicator and old.region = new.region and old.period = new.period
                    and old.published_at is not null and old.superseded_at is null
                """,
                acts,
                instant);
        update(
                """
                update observation o set published_at = :instant, leaf_index = e.leaf_index
                from ledger_entry e where e.act = any(:acts) and e.observation = o.id
                """,
                acts,
                instant);
    }

    private void publishMilestones(List<UUID> acts, Instant instant) {
        update(
                """
                update milestone_report old set superseded_at = :instant
                from ledger_entry e join milestone_report new on new.id = e.milestone
                where e.act = any(:acts)
                    and old.measure = new.measure and old.milestone = new.milestone
                    and old.published_at is not null and old.superseded_at is null
                """,
                acts,
                instant);
        update(
                """
                update milestone_report m set published_at = :instant, leaf_index = e.leaf_index
                from ledger_entry e where e.act = any(:acts) and e.milestone = m.id
                """,
                acts,
                instant);
    }

    private void publishSubmissions(List<UUID> acts, Instant instant) {
        update(
                """
                update submission set state = 'published', published_at = :instant, version = version + 1
                where decided_act = any(:acts) and state = 'accepted'
                """,
                acts,
                instant);
    }

    private void publishCatalogue(List<UUID> acts, Instant instant) {
        update(
                """
                update catalogue_version old set superseded_at = :instant
                from ledger_entry e join catalogue_version new on new.id = e.catalogue
                where e.act = any(:acts)
                    and old.kind = new.kind and old.code = new.code
                    and old.published_at is not null and old.superseded_at is null
                """,
                acts,
                instant);
        update(
                """
                update catalogue_version v set published_at = :instant, leaf_index = e.leaf_index
                from ledger_entry e where e.act = any(:acts) and e.catalogue = v.id
                """,
                acts,
                instant);
    }

    private void update(String sql, List<UUID> acts, Instant instant) {
        if (acts.isEmpty()) {
            return;
        }
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(sql)
                                .bindArray("acts", UUID.class, acts)
                                .bind("instant", instant)
                                .execute());
    }

    /**
     * Concludes the batch: from the commit on it is what is public.
     *
     * @param root of the tree at the batch's size
     * @param changesState whether it changes what is public beside the ledger itself
     */
    void conclude(Batch batch, Hash root, boolean changesState) {
        jdbi.useHandle(
                handle -> {
                    handle.createUpdate(
                                    """
                                    insert into ledger_batch
                                        (tree_size, first_index, published_at, changes_state)
                                    values (:treeSize, :firstIndex, :publishedAt, :changesState)
                                    """)
                            .bindMethods(batch)
                            .bind("changesState", changesState)
                            .execute();
                    handle.createUpdate(
                                    """
                                    update log_state
                                    set size = :treeSize, published_at = :publishedAt, root = :root
                                    """)
                            .bindMethods(batch)
                            .bind("root", root.bytes())
                            .execute();
                });
    }

    /**
     * Entries of one act that wait.
     *
     * @param figures whether figures are among them
     * @param milestones whether reports of milestones are among them
     * @param catalogue whether objects of the catalogue are among them
     * @param judgements whether something about a finding or a statement is among them
     * @param redactions whether texts were removed, which the snapshots still show
     */
    record Act(
            UUID id,
            int entries,
            boolean figures,
            boolean milestones,
            boolean catalogue,
            boolean judgements,
            boolean redactions) {

        boolean changesState() {
            return changesEvidence() || judgements || redactions;
        }

        /** Whether it can change a status. */
        boolean changesEvidence() {
            return figures || milestones || catalogue;
        }
    }
}
