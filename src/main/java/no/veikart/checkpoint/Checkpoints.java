package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import no.veikart.merkle.Hash;
import org.jdbi.v3.core.Jdbi;

/** The signed checkpoints, each with the lines that witnesses have added. */
@ApplicationScoped
public class Checkpoints {

    private static final String CHECKPOINTS =
            """
            select c.tree_size, c.root, c.note || coalesce(
                (select string_agg(s.line, '' order by s.witness) from ledger_cosignature s
                    where s.tree_size = c.tree_size), '') as note
            from ledger_checkpoint c
            """;

    private final Jdbi jdbi;

    Checkpoints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty before the first. */
    public Optional<SignedCheckpoint> newest() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(CHECKPOINTS + " order by c.tree_size desc limit 1")
                                .map((row, context) -> checkpoint(row))
                                .findOne());
    }

    /** The one that was signed at the size; not every size has one. */
    public Optional<SignedCheckpoint> at(long size) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(CHECKPOINTS + " where c.tree_size = :size")
                                .bind("size", size)
                                .map((row, context) -> checkpoint(row))
                                .findOne());
    }

    /** Of the newest one; 0 before the first. */
    public long newestSize() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "select coalesce(max(tree_size), 0) from ledger_checkpoint")
                                .mapTo(Long.class)
                                .one());
    }

    void insert(SignedCheckpoint checkpoint) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into ledger_checkpoint (tree_size, root, note, signed_at)
                                        values (:size, :root, :note, clock_timestamp())
                                        """)
                                .bind("size", checkpoint.size())
                                .bind("root", checkpoint.root().bytes())
                                .bind("note", checkpoint.note())
                                .execute());
    }

    /**
     * Adds what a witness signed of a checkpoint, unless there is something already.
     *
     * @param line a line of the signed note, with its end
     */
    public void addCosignature(long size, String witness, String line) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into ledger_cosignature (tree_size, witness, line, signed_at)
                                        values (:size, :witness, :line, clock_timestamp())
                                        on conflict do nothing
                                        """)
                                .bind("size", size)
                                .bind("witness", witness)
                                .bind("line", line)
                                .execute());
    }

    /** The size that the witness signed last; 0 where it has signed none. */
    public long newestSizeSignedBy(String witness) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select coalesce(max(tree_size), 0) from ledger_cosignature
                                        where witness = :witness
                                        """)
                                .bind("witness", witness)
                                .mapTo(Long.class)
                                .one());
    }

    private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new SignedCheckpoint(
                row.getLong("tree_size"), Hash.of(row.getBytes("root")), row.getString("note"));
    }
}
