package no.veikart.finding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much auditors can raise, and how long those concerned have to reply. */
@ConfigMapping(prefix = "veikart.finding")
public interface FindingConfig {

    /** Days from a finding to the last day for a reply. */
    @WithDefault("30")
    int replyDays();

    /** How many findings of one auditor's organisation can be open at a time. */
    @WithDefault("100")
    int openPerOrganisation();

    /** How many findings about one subject can be open at a time. */
    @WithDefault("10")
    int openPerSubject();

    /** How many responses one finding takes. */
    @WithDefault("50")
    int responses();

    /** The longest text in one language, in UTF-16 code units; at most 20,000. */
    @WithDefault("4000")
    int longestText();

    /** How long an answer waits for the publication of an act, before it is 202. */
    @WithDefault("2S")
    Duration publicationWait();
}
