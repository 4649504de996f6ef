package no.veikart.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a hash tile or an entry bundle stands in a log (C2SP tlog-tiles).
 *
 * <p>Hash j of level l is the root of the 256^l entries from j * 256^l on; 256 of them make a tile.
 * A bundle of entries has the index and the width of the tile that holds their leaf hashes.
 *
 * @param level 0 (leaf hashes) to 63, or {@link #ENTRIES}
 * @param index from 0
 * @param width hashes or entries in it, 1 to 256; fewer than 256 only at the right edge
 */
public record TileAddress(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL_WIDTH = 256;

    /** The level of entry bundles, which are below the leaf hashes. */
    public static final int ENTRIES = -1;

    private static final int LEVEL_BITS = 8;
    private static final int HIGHEST_LEVEL = 63;
    private static final int GROUP = 1000;

    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(?<level>entries|[0-9]{1,2})/(?<index>(x[0-9]{3}/){0,6}[0-9]{3})"
                            + "(\\.p/(?<width>[0-9]{1,3}))?");

    public TileAddress {
        if (level < ENTRIES || level > HIGHEST_LEVEL) {
            throw new MalformedException("no tile has level " + level);
        }
        if (index < 0) {
            throw new MalformedException("no tile has index " + index);
        }
        if (width < 1 || width > FULL_WIDTH) {
            throw new MalformedException("no tile has width " + width);
        }
    }

    /**
     * Reads a path as {@link #path()} writes it.
     *
     * @throws MalformedException if there is one sign more, less or other
     */
    public static TileAddress parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw malformed(path);
        }
        TileAddress address =
                new TileAddress(
                        level(parts.group("level")),
                        StrictText.decimal(withoutZeros(parts.group("index"))),
                        width(parts.group("width")));
        if (!address.path().equals(path)) {
            throw malformed(path);
        }
        return address;
    }

    private static MalformedException malformed(String path) {
        return new MalformedException("not the path of a tile: '" + path + "'");
    }

    private static int level(String text) {
        return text.equals("entries") ? ENTRIES : Integer.parseInt(text);
    }

    private static String withoutZeros(String index) {
        return index.replaceAll("[x/]", "").replaceFirst("^0+(?=.)", "");
    }

    private static int width(@Nullable String text) {
        return text == null ? FULL_WIDTH : Integer.parseInt(text);
    }

    /**
     * The width of a tile or bundle in a tree of that many entries, 0 where the tree has no such
     * tile.
     */
    public static int widthAt(int level, long index, long treeSize) {
        long hashes = hashesAt(level, treeSize);
        if (index < 0 || index > hashes / FULL_WIDTH) {
            return 0;
        }
        return (int) Math.min(FULL_WIDTH, hashes - index * FULL_WIDTH);
    }

    /**
     * The tiles of a tree of that many entries that are not full, the leaf hashes' first: all that
     * its root follows from, and what new entries are added to.
     */
    public static List<TileAddress> rightEdge(long treeSize) {
        List<TileAddress> edge = new ArrayList<>();
        for (int level = 0; hashesAt(level, treeSize) > 0; level++) {
            long hashes = hashesAt(level, treeSize);
            int width = (int) (hashes % FULL_WIDTH);
            if (width > 0) {
                edge.add(new TileAddress(level, hashes / FULL_WIDTH, width));
            }
        }
        return edge;
    }

    /** Complete subtrees of the level in a tree of that many entries. */
    static long hashesAt(int level, long treeSize) {
        int bits = LEVEL_BITS * Math.max(level, 0);
        return bits < Long.SIZE ? treeSize >> bits : 0;
    }

    /** As it stands in a log's addresses: {@code tile/0/x001/x234/067}, {@code tile/1/000.p/8}. */
    public String path() {
        String name = level == ENTRIES ? "entries" : Integer.toString(level);
        String partial = width == FULL_WIDTH ? "" : ".p/" + width;
        return "tile/" + name + "/" + groups() + partial;
    }

    private String groups() {
        List<String> groups = new ArrayList<>();
        groups.add(String.format(Locale.ROOT, "%03d", index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            groups.add(0, String.format(Locale.ROOT, "x%03d", rest % GROUP));
        }
        return String.join("/", groups);
    }
}
