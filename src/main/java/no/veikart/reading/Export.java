package no.veikart.reading;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import no.veikart.format.RowWriter;
import no.veikart.indicator.Indicator;
import no.veikart.observation.PublishedFigure;
import no.veikart.observation.SeriesFilter;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.problem.ReaderStream;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;

/**
 * Writes the figures of many indicators to a client as fast as it reads. While a client is slow it
 * holds a thread, but no connection to the database.
 */
@ApplicationScoped
class Export {

    private static final int BUFFER_BYTES = 32 * 1024;
    private static final int SECONDS_TO_COME_BACK = 15;

    private final FigureSources sources;
    private final ExportConfig config;
    private final Clock clock;
    private final CurrentVertxRequest request;
    private final Semaphore turns;

    Export(FigureSources sources, ExportConfig config, Clock clock, CurrentVertxRequest request) {
        this.sources = sources;
        this.config = config;
        this.clock = clock;
        this.request = request;
        this.turns = new Semaphore(config.atOnce());
    }

    /**
     * @param format one that is written row by row
     */
    StreamingOutput of(
            PublicState state,
            List<Indicator> indicators,
            SeriesFilter filter,
            Format format,
            Language language) {
        Job job = new Job(state, indicators, filter, new Rows(state));
        return out -> inTurn(() -> write(job, format, language, out));
    }

    private void inTurn(Runnable task) {
        if (!turns.tryAcquire()) {
            throw new ProblemException(ProblemType.BUSY).retryAfter(SECONDS_TO_COME_BACK);
        }
        try {
            task.run();
        } finally {
            turns.release();
        }
    }

    private void write(Job job, Format format, Language language, OutputStream out) {
        Instant end = clock.instant().plus(config.longest());
        try (RowWriter writer = writer(format, language, out)) {
            write(job, writer, end);
        } catch (IOException e) {
            // Not passed over: the framework would end the answer as if it were whole.
            throw new UncheckedIOException("an export was not read to its end", e);
        }
    }

    private RowWriter writer(Format format, Language language, OutputStream out)
            throws IOException {
        OutputStream reader = new ReaderStream(out, request.getCurrent().response());
        return FormatBytes.writer(format, language, new BufferedOutputStream(reader, BUFFER_BYTES));
    }

    private void write(Job job, RowWriter writer, Instant end) throws IOException {
        List<String> indicators = job.indicators().stream().map(Indicator::code).toList();
        Iterator<PublishedFigure> figures = sources.iterator(indicators, job.filter(), job.state());
        while (figures.hasNext()) {
            if (clock.instant().isAfter(end)) {
                throw new IllegalStateException("an export took longer than " + config.longest());
            }
            writer.write(job.rows().of(figures.next()));
        }
    }

    private record Job(
            PublicState state, List<Indicator> indicators, SeriesFilter filter, Rows rows) {}
}
