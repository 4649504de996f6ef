package no.veikart.verify;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.veikart.merkle.Hash;
import no.veikart.merkle.Tile;
import no.veikart.merkle.TreeGrowth;
import no.veikart.merkle.TreeHash;
import no.veikart.note.Checkpoint;
import no.veikart.note.NoteSigner;
import no.veikart.note.SignedNote;
import no.veikart.testsupport.TestDatabase;

/**
 * A dishonest operator: superuser of the database, with all its guards off, and holder of the key
 * that signs the ledger.
 */
final class Forger {

    static final NoteSigner KEY =
            new NoteSigner(
                    TestDatabase.ORIGIN,
                    "only-for-tests-0123456789-abcdef".getBytes(StandardCharsets.US_ASCII));

    private Forger() {}

    static void execute(String... statements) {
        try (Connection database = TestDatabase.connect();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            database.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            database.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has an entry say something else. */
    static void rewrite(long index, String from, String to) {
        execute(
                """
                update ledger_entry
                set body = convert_to(replace(convert_from(body, 'UTF8'), '%s', '%s'), 'UTF8')
                where leaf_index = %d
                """
                        .formatted(from, to, index));
    }

    /** Makes the tree of what the entries say now, and signs it as if it had always been so. */
    static void sign(NoteSigner signer) {
        try (Connection database = TestDatabase.connect();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            database.setAutoCommit(false);
            TreeGrowth tree = tree(statement);
            for (Tile tile : tree.tiles()) {
                store(database, tile);
            }
            store(database, tree, signer);
            database.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TreeGrowth tree(Statement statement) throws SQLException {
        List<Hash> leaves = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        """
                        select body from ledger_entry, log_state
                        where leaf_index < size order by leaf_index
                        """)) {
            while (rows.next()) {
                leaves.add(TreeHash.leaf(rows.getBytes(1)));
            }
        }
        return TreeGrowth.of(
                (level, index, width) -> {
                    throw new IllegalStateException("begun anew");
                },
                0,
                leaves);
    }

    private static void store(Connection database, Tile tile) throws SQLException {
        try (PreparedStatement update =
                database.prepareStatement(
                        "update ledger_tile set hashes = ? where level = ? and tile_index = ?")) {
            update.setBytes(1, tile.hashes());
            update.setInt(2, tile.level());
            update.setLong(3, tile.index());
            update.executeUpdate();
        }
    }

    private static void store(Connection database, TreeGrowth tree, NoteSigner signer)
            throws SQLException {
        String text = new Checkpoint(TestDatabase.ORIGIN, tree.size(), tree.root()).text();
        try (PreparedStatement update =
                database.prepareStatement(
                        "update ledger_checkpoint set root = ?, note = ? where tree_size = ?")) {
            update.setBytes(1, tree.root().bytes());
            update.setString(2, new SignedNote(text, List.of(signer.sign(text))).toString());
            update.setLong(3, tree.size());
            update.executeUpdate();
        }
        try (PreparedStatement update =
                database.prepareStatement("update log_state set root = ?")) {
            update.setBytes(1, tree.root().bytes());
            update.executeUpdate();
        }
    }
}
