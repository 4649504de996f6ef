package no.veikart.administration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes of the catalogue are answered. */
@ConfigMapping(prefix = "veikart.administration")
interface AdministrationConfig {

    /** How long an answer waits for the publication of the change, before it is 202. */
    @WithDefault("2S")
    Duration publicationWait();
}
