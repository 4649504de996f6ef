package no.veikart.observation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as they were public at an instant, wherever they are kept. */
public interface PublishedFigures {

    /**
     * One indicator's figures, by region and in time order within each.
     *
     * @param after the region and period after which to begin; null for the beginning
     */
    List<PublishedFigure> series(
            String indicator,
            SeriesFilter filter,
            @Nullable FigureKey after,
            Instant instant,
            int limit);

    /**
     * All revisions of one indicator's figures that were public at the instant or before it, by
     * region, in time order within each, and newest first of each figure.
     */
    List<PublishedFigure> history(
            String indicator, SeriesFilter filter, Instant instant, int limit);

    /**
     * The periods of one indicator's figures that were public at the instant; a period can be there
     * more than once.
     */
    List<CoveredPeriod> periods(String indicator, Instant instant);

    /** All revisions of one figure that were public at the instant, newest first. */
    List<PublishedFigure> revisions(FigureKey key, Instant instant);
}
