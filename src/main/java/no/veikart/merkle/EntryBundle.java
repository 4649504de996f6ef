package no.veikart.merkle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 neighbouring entries (C2SP tlog-tiles): each with its length before it, as two bytes,
 * the higher first.
 *
 * @param entries 1 to 256; nobody changes them afterwards
 */
public record EntryBundle(List<byte[]> entries) {

    /** Most bytes in an entry. */
    public static final int LARGEST_ENTRY = 0xffff;

    public EntryBundle {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > TileAddress.FULL_WIDTH) {
            throw new MalformedException("no bundle has " + entries.size() + " entries");
        }
        entries.forEach(EntryBundle::check);
    }

    private static void check(byte[] entry) {
        if (entry.length > LARGEST_ENTRY) {
            throw new MalformedException("no entry has " + entry.length + " bytes");
        }
    }

    /**
     * Reads a bundle as it is served.
     *
     * @throws MalformedException unless the bytes are whole entries, 1 to 256
     */
    public static EntryBundle parse(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>();
        while (rest.hasRemaining()) {
            entries.add(next(rest, entries.size()));
        }
        return new EntryBundle(entries);
    }

    private static byte[] next(ByteBuffer rest, int position) {
        if (position == TileAddress.FULL_WIDTH) {
            throw new MalformedException("no bundle has more than 256 entries");
        }
        int length = rest.remaining() < Short.BYTES ? -1 : Short.toUnsignedInt(rest.getShort());
        if (length < 0 || length > rest.remaining()) {
            throw new MalformedException("the bundle ends within its entry " + position);
        }
        byte[] entry = new byte[length];
        rest.get(entry);
        return entry;
    }

    public byte[] bytes() {
        int size = entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        entries.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
        return bytes.array();
    }
}
