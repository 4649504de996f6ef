package no.veikart.checkpoint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LedgerStartTest {

    @Test
    void aKeyThatAnybodyKnowsIsNotForProduction() {
        String published =
                Base64.getEncoder()
                        .encodeToString(
                                "only-for-tests-0123456789-abcdef"
                                        .getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> LedgerStart.refusePublishedKey(published))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("veikart.ledger.signing-key");
    }

    @Test
    void aRoleThatOwnsTheTablesIsRefusedWithTheSettingThatAllowsIt() {
        assertThatThrownBy(() -> LedgerStart.refuseOwner(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("veikart.ledger.owner-allowed")
                .hasMessageContaining("quarkus.flyway.username");
        assertThatCode(() -> LedgerStart.refuseOwner(false)).doesNotThrowAnyException();
    }
}
