package no.veikart.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** How instants are written: in UTC with milliseconds (RFC 3339). */
public final class Timestamps {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** What is written together mostly has the same instant: that of its publication. */
    private static final AtomicReference<Written> LAST =
            new AtomicReference<>(written(Instant.EPOCH));

    private Timestamps() {}

    public static String text(Instant instant) {
        Written known = LAST.get();
        if (!known.instant().equals(instant)) {
            known = written(instant);
            LAST.set(known);
        }
        return known.text();
    }

    private static Written written(Instant instant) {
        return new Written(instant, MILLIS.format(instant));
    }

    private record Written(Instant instant, String text) {}
}
