package no.veikart.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What became public when: tree sizes and instants name the same states. */
@ApplicationScoped
public class Batches {

    private static final String BATCHES =
            "select tree_size, first_index, published_at from ledger_batch ";

    private final Jdbi jdbi;

    Batches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** {@link Batch#NONE} before the first. */
    public Batch newest() {
        return find("order by tree_size desc limit 1", Map.of());
    }

    /** The newest batch not after the instant; {@link Batch#NONE} before the first. */
    public Batch asOf(Instant instant) {
        return find(
                "where published_at <= :instant order by published_at desc limit 1",
                Map.of("instant", instant));
    }

    /** The newest batch that is whole at the tree size; {@link Batch#NONE} before the first. */
    public Batch atSize(long treeSize) {
        return find(
                "where tree_size <= :size order by tree_size desc limit 1",
                Map.of("size", treeSize));
    }

    /** The batch that made the entry public. */
    public Batch containing(long index) {
        return find("where tree_size > :index order by tree_size limit 1", Map.of("index", index));
    }

    /** Whether any batch beyond the tree size changed what is public beside the ledger itself. */
    public boolean changedStateSince(long treeSize) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select exists (select from ledger_batch
                                            where tree_size > :size and changes_state)
                                        """)
                                .bind("size", treeSize)
                                .mapTo(Boolean.class)
                                .one());
    }

    private Batch find(String condition, Map<String, ?> parameters) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(BATCHES + condition)
                                .bindMap(parameters)
                                .map(
                                        (row, context) ->
                                                new Batch(
                                                        row.getLong("tree_size"),
                                                        row.getLong("first_index"),
                                                        row.getTimestamp("published_at")
                                                                .toInstant()))
                                .findOne()
                                .orElse(Batch.NONE));
    }
}
