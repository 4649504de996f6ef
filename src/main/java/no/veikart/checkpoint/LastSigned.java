package no.veikart.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import no.veikart.note.Checkpoint;
import no.veikart.note.SignedNote;

/**
 * The checkpoint that was signed last, kept in a file outside the database: what a database that
 * was set back cannot forget.
 *
 * <p>Replicas may share the file or have one each: it never goes back by itself.
 */
@ApplicationScoped
class LastSigned {

    private final Path file;

    LastSigned(LedgerConfig config) {
        this.file = config.lastCheckpoint().toAbsolutePath();
    }

    /**
     * Empty where nothing was signed yet, or a person took the file away.
     *
     * @throws LastSignedUnknown if the file is there but cannot be read
     */
    Optional<Checkpoint> read() {
        try {
            String note = Files.readString(file, StandardCharsets.UTF_8);
            return Optional.of(Checkpoint.parse(SignedNote.parse(note).text()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new LastSignedUnknown(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Keeps the checkpoint, durably before the return, unless there is one of a larger log. Of
     * replicas that share the file, one at a time looks and writes.
     *
     * @throws LastSignedUnknown if it cannot be written
     */
    synchronized void keep(SignedCheckpoint checkpoint) {
        try (FileChannel lock =
                FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            lock.lock();
            if (read().map(known -> known.size() < checkpoint.size()).orElse(true)) {
                write(checkpoint.note().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new LastSignedUnknown(file + " cannot be written: " + e, e);
        }
    }

    /** Replaced as a whole: after a crash there is the one before or this one. */
    private void write(byte[] note) throws IOException {
        Path folder = file.getParent();
        Path next = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(note));
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Makes the folder, so that a missing one shows at the start and not at the first signature.
     */
    void prepare() {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of " + file + " cannot be made", e);
        }
    }
}
