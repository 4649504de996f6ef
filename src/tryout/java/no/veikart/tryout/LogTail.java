package no.veikart.tryout;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The end of a log file, for the message about a process that died. */
final class LogTail {

    private static final int BYTES = 16 * 1024;
    private static final int LINES = 20;

    private LogTail() {}

    static String of(Path log) {
        List<String> lines = read(log).lines().toList();
        String last =
                String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        return String.format(
                Locale.ROOT, "The end of %s:%n%s", log, last.indent(2).stripTrailing());
    }

    static boolean contains(Path log, String text) {
        return read(log).contains(text);
    }

    private static String read(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException noLog) {
            return "(nothing)";
        }
    }
}
