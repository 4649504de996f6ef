package no.veikart.observation;

import java.time.Instant;
import no.veikart.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period of which an indicator has figures, of whichever regions.
 *
 * @param source that figures name; null where it is the indicator's, or redacted
 * @param newest when the newest of them became public
 */
public record CoveredPeriod(Period period, @Nullable String source, Instant newest) {}
