package no.veikart.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** Who wrote a client for a released contract can keep it. */
class ReleasedContractTest {

    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");
    private static final Path RELEASED = Path.of("openapi", "released");

    @TestFactory
    List<DynamicTest> theContractKeepsWhatWasReleased() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> dynamicTest(file.toString(), () -> requireCompatible(file)))
                    .toList();
        }
    }

    private static void requireCompatible(Path released) throws IOException {
        assertThat(breaks(Files.readString(released), Files.readString(CONTRACT)))
                .as("a break with %s", released)
                .isFalse();
    }

    @Test
    void aBreakIsNoticedAndAnAdditionIsNone() throws IOException {
        String contract = Files.readString(CONTRACT);
        String without = contract.replaceFirst("(?m)^  /v1/roadmap:$", "  /v1/roadmaps:");
        assertThat(without).isNotEqualTo(contract);

        assertThat(breaks(contract, without)).isTrue();
        assertThat(breaks(contract, contract)).isFalse();
    }

    private static boolean breaks(String before, String after) {
        return OpenApiCompare.fromContents(before, after).isIncompatible();
    }
}
