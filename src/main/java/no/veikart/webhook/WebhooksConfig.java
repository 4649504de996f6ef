package no.veikart.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are kept and delivered. */
@ConfigMapping(prefix = "veikart.webhooks")
interface WebhooksConfig {

    /** How many webhooks an organisation can have. */
    @WithDefault("10")
    int mostPerOrganisation();

    /**
     * Whether receivers may be inside the operator's own network, and on the loopback address
     * without TLS. For trying out; refused in production.
     */
    @WithDefault("false")
    boolean allowInternalAddresses();

    /**
     * Encrypts the secrets of webhooks where they are stored: 32 secret bytes in base64. Without
     * it, whoever reads the database can read them.
     */
    Optional<String> secretsKey();

    /** How long the secret before the newest one signs too. */
    @WithDefault("24H")
    Duration secretOverlap();

    /** How long to wait after each failed attempt; after one more the webhook is disabled. */
    @WithDefault("5S,5M,30M,2H,5H,10H,14H,20H,24H")
    List<Duration> retries();

    /** How long a receiver may take until it is connected, TLS included. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How long an attempt may take altogether. */
    @WithDefault("15S")
    Duration timeout();

    /** How many webhooks one replica delivers at a time. */
    @WithDefault("32")
    int concurrency();

    /** How long to rest between two looks for webhooks that are due. */
    @WithDefault("500ms")
    Duration pause();

    /** After how long another webhook may have its turn. */
    @WithDefault("20S")
    Duration turn();

    /** After how long another replica takes over from one that died; longer than a turn. */
    @WithDefault("2M")
    Duration lease();

    /** How many deliveries of each webhook are kept to look at. */
    @WithDefault("200")
    int keptDeliveries();
}
