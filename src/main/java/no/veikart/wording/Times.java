package no.veikart.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.veikart.period.Period;

/** Writes periods, days and instants as the languages do. */
final class Times {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Times() {}

    static String of(Period period, Words words) {
        return switch (period.kind()) {
            case YEAR -> Integer.toString(period.year());
            case SCHOOL_YEAR ->
                    words.get(
                            "period.school-year",
                            period.year(),
                            String.format(Locale.ROOT, "%02d", (period.year() + 1) % 100));
            case HALF_YEAR -> words.get("period.half-year", period.number(), period.year());
            case QUARTER -> words.get("period.quarter", period.number(), period.year());
            case MONTH -> words.get("period.month", month(period.number(), words), period.year());
        };
    }

    static String of(LocalDate day, Words words) {
        return words.get(
                "date", day.getDayOfMonth(), month(day.getMonthValue(), words), day.getYear());
    }

    static String of(Instant instant, Words words) {
        ZonedDateTime local = instant.atZone(NORWAY);
        return words.get("instant", of(local.toLocalDate(), words), CLOCK.format(local));
    }

    private static String month(int number, Words words) {
        return words.get("month." + Month.of(number).getValue());
    }
}
