package no.veikart.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one run: on the project's own disk, since a memory disk makes fsync free. */
record Folder(Path path) {

    static Folder create(Path parent) {
        try {
            Files.createDirectories(parent);
            return new Folder(Files.createTempDirectory(parent, "run-"));
        } catch (IOException e) {
            throw new BenchmarkFailure("The folder " + parent + " cannot be written to.", e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    void delete() {
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> inside = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : inside) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
