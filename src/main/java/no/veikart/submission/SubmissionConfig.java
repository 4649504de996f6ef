package no.veikart.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How submissions and decisions are answered. */
@ConfigMapping(prefix = "veikart.submission")
interface SubmissionConfig {

    /** How long an answer waits for the publication that it asked for, before it is 202. */
    @WithDefault("2S")
    Duration publicationWait();

    /** How many large bodies are taken in at once, which bounds what they take of the memory. */
    @WithDefault("3")
    int largeBodies();

    /** How long a large body waits for its turn before it is answered 503. */
    @WithDefault("10S")
    Duration largeBodyWait();
}
