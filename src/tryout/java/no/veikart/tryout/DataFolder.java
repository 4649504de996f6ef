package no.veikart.tryout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's data on disk, before PostgreSQL itself looks at it. */
final class DataFolder {

    private static final List<String> ESSENTIAL =
            List.of(
                    "PG_VERSION",
                    "postgresql.conf",
                    "pg_hba.conf",
                    "global/pg_control",
                    "base",
                    "pg_wal");

    private final Path data;
    private final Path unfinished;

    DataFolder(Settings settings) {
        data = settings.data();
        unfinished = data.resolveSibling("postgres.unfinished");
    }

    /** Refuses what is damaged; clears away a first start that was cut off. */
    void check() throws IOException {
        if (Files.exists(unfinished)) {
            Folder.delete(data);
        }
        if (isNew()) {
            Files.writeString(unfinished, "Until it is gone, the data folder holds nothing.\n");
            return;
        }
        for (String essential : ESSENTIAL) {
            if (!Files.isReadable(data.resolve(essential))) {
                throw damaged(essential + " is missing or not readable");
            }
        }
        if (!Files.isWritable(data)) {
            throw damaged("it is not writable");
        }
    }

    boolean isNew() throws IOException {
        if (!Files.isDirectory(data)) {
            return true;
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.findAny().isEmpty();
        }
    }

    /** The database exists: from now on the folder is kept whatever happens. */
    void finished() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    /** The server that holds this data, if one is alive. */
    Optional<ProcessHandle> server() {
        return pid().flatMap(pid -> PidFile.find(pid, data.toString()));
    }

    boolean hasPid() {
        return pid().isPresent();
    }

    /** After a restart of the machine the number may be a stranger's; PostgreSQL would give up. */
    void forgetServer() throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** What to do when PostgreSQL itself refuses this folder. */
    String remedy() {
        return "Move or delete that folder to begin anew with the demo data,"
                + " or take another: mvn -Ptry-out -Dtry-out.folder=…";
    }

    /** The major version that wrote the data, e.g. {@code 18}. */
    String version() {
        try {
            return Files.readString(data.resolve("PG_VERSION")).strip();
        } catch (IOException unreadable) {
            return "an unknown version";
        }
    }

    private CannotStart damaged(String what) {
        return new CannotStart(
                String.format(
                        Locale.ROOT,
                        "The data folder %s is damaged: %s. %s",
                        data,
                        what,
                        remedy()));
    }

    private Optional<String> pid() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
