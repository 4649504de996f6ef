package no.veikart.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings under which messages would go astray end the start. */
class WebhookSettingsTest {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "allow-internal-addresses, true, allow-internal-addresses",
        "lease, 49S, lease",
        "turn, 91S, lease",
        "secrets-key, c2hvcnQ=, secrets-key",
        "secrets-key, no base64, secrets-key",
    })
    void theServiceDoesNotStartInProduction(String name, String value, String culprit) {
        WebhooksConfig config = TestWebhooksConfig.with(Map.of(name, value));

        assertThatThrownBy(() -> Deliverer.check(config, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("veikart.webhooks." + culprit);
    }

    @Test
    void itStartsWithWhatIsSetByDefault() {
        WebhooksConfig config = TestWebhooksConfig.with(Map.of());

        Deliverer.check(config, true);

        assertThat(config.allowInternalAddresses()).isFalse();
        assertThat(config.retries()).hasSize(9);
    }
}
