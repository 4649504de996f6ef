package no.veikart.testsupport;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jspecify.annotations.Nullable;

/** What the service logs until this is closed. */
public final class LogRecords implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Collector(records);
    private final Logger detailed;
    private final @Nullable Level before;

    private LogRecords(Logger detailed, @Nullable Level level) {
        this.detailed = detailed;
        this.before = detailed.getLevel();
        detailed.setLevel(level);
        ROOT.addHandler(handler);
    }

    /** Hears what operators do. */
    public static LogRecords listen() {
        return new LogRecords(ROOT, ROOT.getLevel());
    }

    /** Hears of one category also what is only logged where somebody asks for details. */
    public static LogRecords inDetail(String category) {
        return new LogRecords(Logger.getLogger(category), Level.FINE);
    }

    /** Each as a line of JSON, as in production. */
    public List<String> lines() {
        return records.stream().map(LogRecords::json).toList();
    }

    /** Those that an operator is to look at. */
    public List<String> faults() {
        return of(Level.SEVERE).toList();
    }

    /** Whether there is one with this text. */
    public boolean has(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    private Stream<String> of(Level least) {
        return records.stream()
                .filter(one -> one.getLevel().intValue() >= least.intValue())
                .map(LogRecords::json);
    }

    /** As a line of JSON. */
    public static String json(LogRecord record) {
        return new JsonFormatter().format(ExtLogRecord.wrap(record)).strip();
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        detailed.setLevel(before);
    }

    private static final class Collector extends Handler {

        private final Queue<LogRecord> records;

        Collector(Queue<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord record) {
            ExtLogRecord.wrap(record).copyAll();
            records.add(record);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
