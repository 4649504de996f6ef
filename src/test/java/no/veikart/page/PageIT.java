package no.veikart.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.veikart.testsupport.ServiceProcess;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestIssuerResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of the packaged service in a real browser: see src/ecosystem/pages.mjs. Skipped where
 * Node, its modules or Chromium are missing.
 */
class PageIT {

    private static final Path SCRIPTS = Path.of("src", "ecosystem");
    private static final String CHROMIUM =
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
    private static final int MOST_MINUTES = 20;

    @TempDir private static Path folder;

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final TestIssuerResource ISSUERS = new TestIssuerResource();
    private static @Nullable ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(isOnThePath("node"), "SKIPPED: the pages in a browser: node is not installed");
        assumeTrue(
                Files.isDirectory(SCRIPTS.resolve("node_modules")),
                "SKIPPED: the pages in a browser: npm ci --ignore-scripts --prefix src/ecosystem");
        assumeTrue(
                Files.isExecutable(Path.of(CHROMIUM)),
                "SKIPPED: the pages in a browser: there is no " + CHROMIUM);
        Map<String, String> settings = new HashMap<>(DATABASE.start());
        settings.putAll(ISSUERS.start());
        service = ServiceProcess.start(folder.resolve("service.log"), settings);
    }

    @AfterAll
    static void end() throws Exception {
        if (service != null) {
            service.kill();
            ISSUERS.stop();
            TestDatabase.takeAway();
        }
    }

    @Test
    void everybodyCanReadThePagesAndCheckAFigure() throws Exception {
        Path said = folder.resolve("pages.log");

        Process process =
                new ProcessBuilder(
                                "node",
                                SCRIPTS.resolve("pages.mjs").toString(),
                                service.address().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();

        assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).as("in time").isTrue();
        assertThat(process.exitValue()).as(faults(said)).isZero();
    }

    private static String faults(Path said) throws IOException {
        List<String> lines = Files.readAllLines(said);
        return String.join("\n", lines.stream().filter(line -> !line.startsWith("ok ")).toList());
    }

    private static boolean isOnThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
