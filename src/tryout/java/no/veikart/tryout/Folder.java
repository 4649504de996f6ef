package no.veikart.tryout;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder that is kept between runs, held by one launcher at a time. */
final class Folder implements AutoCloseable {

    private final FileChannel lock;

    private Folder(FileChannel lock) {
        this.lock = lock;
    }

    /** Makes the folder where it is missing; the system lets go of it even after a kill -9. */
    static Folder hold(Settings settings) {
        Path folder = settings.folder();
        try {
            Files.createDirectories(folder);
            checkOwner(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("launcher.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new CannotStart(
                        String.format(
                                Locale.ROOT,
                                "Another try-out is running from %s. Use that one, end it with Ctrl-C,"
                                        + " or take another folder and other ports:"
                                        + " mvn -Ptry-out -Dtry-out.folder=.try-out-2"
                                        + " -Dtry-out.port=8081 -Dtry-out.keycloak-port=8181"
                                        + " -Dtry-out.postgres-port=54338",
                                folder));
            }
            return new Folder(channel);
        } catch (IOException failure) {
            throw new CannotStart(
                    String.format(
                            Locale.ROOT,
                            "The folder %s cannot be written to (%s). Make it writable for %s or take"
                                    + " another: mvn -Ptry-out -Dtry-out.folder=…",
                            folder,
                            failure,
                            System.getProperty("user.name")),
                    failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException gone) {
            // The lock goes with the process at the latest.
        }
    }

    /** Deletes a folder of ours with everything in it; links are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    /** Files of two users in one folder would be half readable; PostgreSQL refuses that anyway. */
    private static void checkOwner(Path folder) throws IOException {
        Path mine = Files.createTempFile(folder, "owner", ".tmp");
        String me = Files.getOwner(mine).getName();
        Files.delete(mine);
        for (Path kept : List.of(folder, folder.resolve("postgres"))) {
            if (Files.exists(kept) && !Files.getOwner(kept).getName().equals(me)) {
                throw new CannotStart(
                        String.format(
                                Locale.ROOT,
                                "%s belongs to %s, and you are %s. Run as that user, delete it, or take"
                                        + " another folder: mvn -Ptry-out -Dtry-out.folder=…",
                                kept,
                                Files.getOwner(kept).getName(),
                                me));
            }
        }
    }
}
