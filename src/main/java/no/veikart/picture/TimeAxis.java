package no.veikart.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A scale of days. Figures stand at the last day of their period, and so do the years.
 *
 * @param start where {@code from} is, in CSS pixels
 * @param end where {@code to} is
 */
public record TimeAxis(LocalDate from, LocalDate to, double start, double end) {

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    /** Where a day is, in CSS pixels; in the middle where the axis has no length. */
    public double at(LocalDate day) {
        long whole = ChronoUnit.DAYS.between(from, to);
        return whole == 0
                ? (start + end) / 2
                : start + (end - start) * ChronoUnit.DAYS.between(from, day) / whole;
    }

    /** The years whose last day is on it, or every so many of them, the last one always. */
    List<LocalDate> years(int most) {
        List<LocalDate> all =
                IntStream.rangeClosed(from.getYear(), to.getYear())
                        .mapToObj(TimeAxis::end)
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .toList();
        int every = Math.max(1, (int) Math.ceil(all.size() / (double) most));
        return IntStream.range(0, all.size())
                .filter(index -> (all.size() - 1 - index) % every == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static LocalDate end(int year) {
        return LocalDate.of(year, LAST_MONTH, LAST_DAY);
    }
}
