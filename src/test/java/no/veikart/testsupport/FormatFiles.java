package no.veikart.testsupport;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps answers where tools of others check them: see src/ecosystem. */
public final class FormatFiles {

    private static final Path FOLDER = Path.of("target", "formats");

    private FormatFiles() {}

    public static void keep(String name, Response answer) {
        answer.then().statusCode(200);
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
