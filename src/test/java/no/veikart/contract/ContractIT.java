package no.veikart.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is the one that the service keeps. */
class ContractIT {

    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final Path GENERATED = Path.of("target", "openapi", "openapi.yaml");

    @Test
    void theCommittedContractIsTheGeneratedOne() {
        assertThat(COMMITTED)
                .as("%s; to renew it: cp %s %s, and commit it", COMMITTED, GENERATED, COMMITTED)
                .hasSameTextualContentAs(GENERATED);
    }
}
