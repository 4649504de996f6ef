package no.veikart.reading;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
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

    /** While one part is being written, the next is already read. */
    private static final class Parts implements Iterator<PublishedFigure> {

        private final Function<@Nullable FigureKey, List<PublishedFigure>> reader;
        private List<PublishedFigure> part;
        private @Nullable CompletableFuture<List<PublishedFigure>> following;
        private int next;

        Parts(Function<@Nullable FigureKey, List<PublishedFigure>> reader) {
            this.reader = reader;
            this.part = reader.apply(null);
            this.following = following();
        }

        @Override
        public boolean hasNext() {
            if (next == part.size() && following != null) {
                part = following.join();
                following = following();
                next = 0;
            }
            return next < part.size();
        }

        private @Nullable CompletableFuture<List<PublishedFigure>> following() {
            if (part.size() < PART) {
                return null;
            }
            FigureKey last = part.get(PART - 1).key();
            return CompletableFuture.supplyAsync(
                    () -> reader.apply(last), Infrastructure.getDefaultWorkerPool());
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
