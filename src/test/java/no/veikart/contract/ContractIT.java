package no.veikart.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is the one that the service keeps. */
class ContractIT {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final Path GENERATED = Path.of("target", "openapi", "openapi.yaml");

    @Test
    void theCommittedContractIsTheGeneratedOne() throws IOException {
        assertThat(Files.readString(COMMITTED))
                .as("%s; to renew it: cp %s %s, and commit it", COMMITTED, GENERATED, COMMITTED)
                .isEqualTo(Files.readString(GENERATED));
    }
}
