package no.veikart.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How bulk exports are bounded. */
@ConfigMapping(prefix = "veikart.export")
interface ExportConfig {

    /** How many there are at once in a replica; each holds a thread while its reader is slow. */
    @WithDefault("4")
    int atOnce();

    /** How long one may take before it is cut off, which a client sees as a broken answer. */
    @WithDefault("15M")
    Duration longest();
}
