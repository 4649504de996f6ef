package no.veikart.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import no.veikart.observation.FigureKey;
import no.veikart.observation.PublishedFigure;
import no.veikart.observation.PublishedFigures;
import no.veikart.observation.SeriesFilter;
import no.veikart.roadmap.Archive;
import no.veikart.roadmap.PublicState;
import org.jspecify.annotations.Nullable;

/** Where the figures of a public state are read: in memory where they are kept there. */
@ApplicationScoped
public class FigureSources {

    private static final int PART = 4_000;

    private final Archive archive;

    FigureSources(Archive archive) {
        this.archive = archive;
    }

    /**
     * All of an indicator's figures that were public in the state, by region and in time order
     * within each; read in parts, so that memory is that of one part however many there are. Each
     * part has a query of its own: as nothing can change of what was public at an instant, together
     * they are one consistent answer, and no transaction is held in between.
     */
    public Iterator<PublishedFigure> iterator(
            String indicator, SeriesFilter filter, PublicState state) {
        PublishedFigures figures = of(state);
        Instant instant = state.batch().publishedAt();
        return new Parts(last -> figures.series(indicator, filter, last, instant, PART));
    }

    public PublishedFigures of(PublicState state) {
        return archive.figures(state);
    }

    private static final class Parts implements Iterator<PublishedFigure> {

        private final Function<@Nullable FigureKey, List<PublishedFigure>> reader;
        private List<PublishedFigure> part;
        private int next;

        Parts(Function<@Nullable FigureKey, List<PublishedFigure>> reader) {
            this.reader = reader;
            this.part = reader.apply(null);
        }

        @Override
        public boolean hasNext() {
            if (next == PART) {
                part = reader.apply(part.get(PART - 1).key());
                next = 0;
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
