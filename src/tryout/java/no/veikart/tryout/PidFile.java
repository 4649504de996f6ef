package no.veikart.tryout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process beyond the death of the launcher: its number, and a piece of its command line
 * by which a later launcher can tell it from a stranger that was given the same number.
 */
final class PidFile {

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(long pid, String mark) throws IOException {
        Files.writeString(file, pid + "\n" + mark + "\n");
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stale) {
            // A stale file does no harm: the command line is compared before anything is ended.
        }
    }

    /** The process if it is alive and ours. */
    Optional<ProcessHandle> find() {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2 ? Optional.empty() : find(lines.get(0), lines.get(1));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The process of that number if it is alive and its command line contains the mark. */
    static Optional<ProcessHandle> find(String pid, String mark) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> commandLine(process).contains(mark));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}
