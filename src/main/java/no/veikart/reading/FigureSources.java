package no.veikart.reading;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import no.veikart.observation.PublishedFigure;
import no.veikart.observation.PublishedFigures;
import no.veikart.observation.SeriesFilter;
import no.veikart.roadmap.Archive;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/** Where the figures of a public state are read: in memory where they are kept there. */
@ApplicationScoped
public class FigureSources {

    private final Archive archive;

    FigureSources(Archive archive) {
        this.archive = archive;
    }

    /**
     * All of the indicators' figures that were public in the state, by region and in time order
     * within each; read in parts, so that memory is that of some parts however many there are. Each
     * part has a query of its own: as nothing can change of what was public at an instant, together
     * they are one consistent answer, and no transaction is held in between.
     */
    public Iterator<PublishedFigure> iterator(
            List<String> indicators, SeriesFilter filter, PublicState state) {
        PublishedFigures figures = of(state);
        Instant instant = state.batch().publishedAt();
        return new OneAfterAnother(
                indicators,
                indicator ->
                        new PartsAhead(
                                last ->
                                        figures.series(
                                                indicator, filter, last, instant, PartsAhead.PART),
                                Infrastructure.getDefaultWorkerPool()));
    }

    public PublishedFigures of(PublicState state) {
        return archive.figures(state);
    }

    /** While the figures of one indicator are taken, those of the next are already read. */
    private static final class OneAfterAnother implements Iterator<PublishedFigure> {

        private final Iterator<String> indicators;
        private final Function<String, PartsAhead> reader;
        private @Nullable PartsAhead current;
        private @Nullable PartsAhead following;
        private List<PublishedFigure> part = List.of();
        private int next;

        OneAfterAnother(List<String> indicators, Function<String, PartsAhead> reader) {
            this.indicators = indicators.iterator();
            this.reader = reader;
            this.current = begin();
            this.following = begin();
        }

        private @Nullable PartsAhead begin() {
            return indicators.hasNext() ? reader.apply(indicators.next()) : null;
        }

        @Override
        public boolean hasNext() {
            while (next == part.size() && current != null) {
                part = current.take();
                next = 0;
                if (part.size() < PartsAhead.PART) {
                    current = following;
                    following = begin();
                }
            }
            return next < part.size();
        }

        @Override
        public PublishedFigure next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.get(next++);
        }
    }
}
