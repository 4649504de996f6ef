package no.veikart.webhook;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The settings of webhooks, as they are unless a test says otherwise. */
final class TestWebhooksConfig {

    private TestWebhooksConfig() {}

    /**
     * @param settings by their names without the prefix
     */
    static WebhooksConfig with(Map<String, String> settings) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(WebhooksConfig.class);
        settings.forEach(
                (name, value) -> builder.withDefaultValue("veikart.webhooks." + name, value));
        return builder.build().getConfigMapping(WebhooksConfig.class);
    }
}
