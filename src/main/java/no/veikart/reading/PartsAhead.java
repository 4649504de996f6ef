package no.veikart.reading;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import no.veikart.observation.FigureKey;
import no.veikart.observation.PublishedFigure;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one indicator in parts, of which some are read before they are taken. No thread
 * waits while there is no room for more.
 */
final class PartsAhead {

    /** Figures in a part; the last one has fewer. */
    static final int PART = 4_000;

    private static final int MOST_AHEAD = 3;

    private final Function<@Nullable FigureKey, List<PublishedFigure>> reader;
    private final Executor readers;
    private final BlockingQueue<Part> ahead = new LinkedBlockingQueue<>();
    private @Nullable FigureKey last;
    private boolean reading;
    private boolean ended;

    /**
     * Begins to read.
     *
     * @param reader reads the part after a figure, or the first
     */
    PartsAhead(Function<@Nullable FigureKey, List<PublishedFigure>> reader, Executor readers) {
        this.reader = reader;
        this.readers = readers;
        readMore();
    }

    /** The next part, as soon as it is there; not to be called after the last. */
    List<PublishedFigure> take() {
        try {
            Part part = ahead.take();
            if (part.failure() != null) {
                throw new IllegalStateException("figures could not be read", part.failure());
            }
            readMore();
            return part.figures();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private synchronized void readMore() {
        if (!reading && !ended && ahead.size() < MOST_AHEAD) {
            FigureKey after = last;
            readers.execute(() -> read(after));
            reading = true;
        }
    }

    private void read(@Nullable FigureKey after) {
        try {
            add(reader.apply(after));
        } catch (RuntimeException | Error e) {
            ahead.add(new Part(List.of(), e)); // to whoever takes it
        }
    }

    private synchronized void add(List<PublishedFigure> figures) {
        ahead.add(new Part(figures, null));
        reading = false;
        ended = figures.size() < PART;
        if (!ended) {
            last = figures.get(PART - 1).key();
            readMore();
        }
    }

    private record Part(List<PublishedFigure> figures, @Nullable Throwable failure) {}
}
