package no.veikart.obligation;

import java.time.LocalDate;
import no.veikart.indicator.Indicator;
import no.veikart.observation.FigureKey;
import no.veikart.observation.PublishedFigure;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is to be reported.
 *
 * @param due the last day on which it is in time
 * @param published what is public of it now; null where nothing is
 */
record TemplateRow(
        Indicator indicator, FigureKey key, LocalDate due, @Nullable PublishedFigure published) {}
