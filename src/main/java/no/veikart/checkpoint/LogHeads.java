package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import no.veikart.merkle.Hash;
import org.jdbi.v3.core.Jdbi;

/** The one row that says how far the log is public. */
@ApplicationScoped
class LogHeads {

    private final Jdbi jdbi;

    LogHeads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    LogHead read() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select size, root, coalesce(
                                            (select max(tree_size) from ledger_checkpoint), 0) as signed
                                        from log_state
                                        """)
                                .map(
                                        (row, context) -> {
                                            byte[] root = row.getBytes("root");
                                            return new LogHead(
                                                    row.getLong("size"),
                                                    root == null ? null : Hash.of(root),
                                                    row.getLong("signed"));
                                        })
                                .one());
    }

    /** Sets the root of a log that is older than its tree. */
    void setRoot(Hash root) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate("update log_state set root = :root where root is null")
                                .bind("root", root.bytes())
                                .execute());
    }
}
