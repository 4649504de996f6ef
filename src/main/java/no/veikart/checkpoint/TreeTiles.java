package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.veikart.database.SqlArray;
import no.veikart.merkle.Hash;
import no.veikart.merkle.Tile;
import no.veikart.merkle.TileAddress;
import no.veikart.merkle.TileSource;
import org.jdbi.v3.core.Jdbi;

/** The tree's hashes, as the tiles that are served. */
@ApplicationScoped
public class TreeTiles implements TileSource {

    private final Jdbi jdbi;

    TreeTiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The tile with at least as many hashes; empty where the tree has no such. */
    public Optional<Tile> find(int level, long index, int width) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select hashes from ledger_tile
                                        where level = :level and tile_index = :index
                                            and octet_length(hashes) >= :bytes
                                        """)
                                .bind("level", level)
                                .bind("index", index)
                                .bind("bytes", width * Hash.SIZE)
                                .map((row, context) -> row.getBytes("hashes"))
                                .findOne()
                                .map(hashes -> new Tile(level, index, hashes)));
    }

    @Override
    public Tile read(int level, long index, int width) {
        return find(level, index, width)
                .orElseThrow(
                        () ->
                                new LogBroken(
                                        "the tree lacks "
                                                + new TileAddress(level, index, width).path()));
    }

    /**
     * The same tiles, those at the right edge of the tree of that size read at once: its root and
     * its growth need no others.
     */
    TileSource withEdgeOf(long size) {
        List<Tile> edge = findAll(TileAddress.rightEdge(size));
        return (level, index, width) ->
                edge.stream()
                        .filter(tile -> tile.level() == level && tile.index() == index)
                        .filter(tile -> tile.width() >= width)
                        .findFirst()
                        .orElseGet(() -> read(level, index, width));
    }

    private List<Tile> findAll(List<TileAddress> addresses) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select level, tile_index, hashes from ledger_tile
                                        join unnest(:levels, :indexes) as wanted (level, tile_index)
                                            using (level, tile_index)
                                        """)
                                .bind(
                                        "levels",
                                        SqlArray.of("smallint", addresses, TileAddress::level))
                                .bind(
                                        "indexes",
                                        SqlArray.of("bigint", addresses, TileAddress::index))
                                .map(
                                        (row, context) ->
                                                new Tile(
                                                        row.getInt("level"),
                                                        row.getLong("tile_index"),
                                                        row.getBytes("hashes")))
                                .list());
    }

    /** Number of leaf hashes. */
    long size() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select tile_index, octet_length(hashes) as bytes from ledger_tile
                                        where level = 0 order by tile_index desc limit 1
                                        """)
                                .map(
                                        (row, context) ->
                                                row.getLong("tile_index") * TileAddress.FULL_WIDTH
                                                        + row.getInt("bytes") / Hash.SIZE)
                                .findOne()
                                .orElse(0L));
    }

    /** Stores tiles that are new or have grown, in the caller's transaction. */
    void store(List<Tile> tiles) {
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into ledger_tile (level, tile_index, hashes)
                                        select * from unnest(:levels, :indexes, :hashes)
                                        on conflict (level, tile_index) do update set hashes = excluded.hashes
                                        """)
                                .bind("levels", SqlArray.of("smallint", tiles, Tile::level))
                                .bind("indexes", SqlArray.of("bigint", tiles, Tile::index))
                                .bind("hashes", SqlArray.of("bytea", tiles, Tile::hashes))
                                .execute());
    }
}
