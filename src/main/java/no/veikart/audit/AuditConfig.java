package no.veikart.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is kept for auditors, and how long. */
@ConfigMapping(prefix = "veikart.audit")
interface AuditConfig {

    /** How long security events are kept. */
    @WithDefault("365D")
    Duration retention();

    /** How often security events are written; like ones in between are counted together. */
    @WithDefault("1S")
    Duration interval();

    /** How many different ones are kept in memory in between; more are only counted. */
    @WithDefault("1000")
    int mostBetween();
}
