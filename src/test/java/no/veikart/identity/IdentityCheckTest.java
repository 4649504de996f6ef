package no.veikart.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityCheckTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void theDefaultsAreFitForProduction() {
        assertThatCode(() -> IdentityCheck.check(config(Map.of()), true))
                .doesNotThrowAnyException();
    }

    @Test
    void madeUpNumbersAreRefusedInProductionAlone() {
        IdentityConfig config = config(Map.of("synthetic-organisations.310000019", "somebody"));

        assertThatCode(() -> IdentityCheck.check(config, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> IdentityCheck.check(config, true))
                .hasMessageContaining("synthetic-organisations");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> IdentityCheck.check(config(Map.of("actor-key", "short")), false))
                .hasMessageContaining("actor-key");
    }

    @Test
    void aLongLeewayIsRefused() {
        assertThatThrownBy(() -> IdentityCheck.check(config(Map.of("leeway", "PT31S")), false))
                .hasMessageContaining("leeway");
    }

    private static IdentityConfig config(Map<String, String> settings) {
        Map<String, String> all =
                new HashMap<>(
                        Map.of(
                                "veikart.identity.actor-key", KEY,
                                "veikart.identity.leeway", "PT10S",
                                "veikart.identity.key-refresh", "PT5M",
                                "veikart.identity.key-retry", "PT5S"));
        settings.forEach((name, value) -> all.put("veikart.identity." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(IdentityConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
