package no.veikart.audit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive that is written as it goes, and knows the size and the SHA-256 of each of its files
 * once it is written.
 */
final class Archive implements AutoCloseable {

    private final ZipOutputStream zip;
    private final FileTime time;
    private final List<Written> written = new ArrayList<>();

    /**
     * @param time that all files have
     */
    Archive(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.time = FileTime.from(time);
    }

    void add(String name, Content content) throws IOException, SQLException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
        Counted counted = new Counted(zip);
        content.writeTo(counted);
        zip.closeEntry();
        written.add(new Written(name, counted.bytes, counted.digest()));
    }

    void add(String name, byte[] content) throws IOException, SQLException {
        add(name, out -> out.write(content));
    }

    /** Those that were added, in their order. */
    List<Written> written() {
        return List.copyOf(written);
    }

    /** Ends the archive; what it was written to stays open. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Writes a file. */
    interface Content {

        void writeTo(OutputStream out) throws IOException, SQLException;
    }

    /**
     * A file of the archive.
     *
     * @param bytes before compression
     * @param sha256 of them, in hex
     */
    record Written(String name, long bytes, String sha256) {}

    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest;
        private long bytes;

        Counted(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            digest.update(content, from, length);
            bytes += length;
        }

        String digest() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
