package no.veikart.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How listeners are served. */
@ConfigMapping(prefix = "veikart.events")
interface LiveConfig {

    /** After how long a silence a listener is told that nothing happened. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How many can listen to one replica at a time; further ones are answered with 503. */
    @WithDefault("20000")
    int mostListeners();
}
