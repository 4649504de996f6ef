package no.veikart.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of statistics: an SDMX time period of the years 1900 to 2199.
 *
 * <p>Years ({@code 2025}), school years ({@code 2025-A1}, a reporting year that starts in August),
 * half-years ({@code 2025-S1}), quarters ({@code 2025-Q3}) and months ({@code 2025-07}, also read
 * as {@code 2025-M07}). No indicator has weeks, so there are none.
 *
 * <p>Ordered by last day, then by first day.
 *
 * @param kind how long it is
 * @param year the calendar year in which it begins
 * @param number its place in the year, from 1; 1 for whole years
 */
public record Period(Kind kind, int year, int number) implements Comparable<Period> {

    private static final Comparator<Period> BY_DAYS =
            Comparator.comparing(Period::lastDay)
                    .thenComparing(Period::firstDay)
                    .thenComparing(Period::toString);

    private static final Pattern FORM =
            Pattern.compile(
                    "((?:19|20|21)[0-9]{2})"
                            + "(?:-(?:(A)1|S([12])|Q([1-4])|M?(0[1-9]|1[0-2])))?");

    private static final int AUGUST = 8;
    private static final int MONTHS_A_YEAR = 12;

    /** The lengths of period that there are. */
    public enum Kind {
        YEAR(12),
        SCHOOL_YEAR(12),
        HALF_YEAR(6),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    /**
     * @throws IllegalArgumentException if the text is no period; the message quotes it
     */
    @JsonCreator
    public static Period parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("no period: '" + text + "'"));
    }

    public static Optional<Period> tryParse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(read(form)) : Optional.empty();
    }

    private static Period read(Matcher form) {
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return new Period(Kind.SCHOOL_YEAR, year, 1);
        }
        if (form.group(3) != null) {
            return new Period(Kind.HALF_YEAR, year, Integer.parseInt(form.group(3)));
        }
        if (form.group(4) != null) {
            return new Period(Kind.QUARTER, year, Integer.parseInt(form.group(4)));
        }
        if (form.group(5) != null) {
            return new Period(Kind.MONTH, year, Integer.parseInt(form.group(5)));
        }
        return new Period(Kind.YEAR, year, 1);
    }

    public LocalDate firstDay() {
        return kind == Kind.SCHOOL_YEAR
                ? LocalDate.of(year, AUGUST, 1)
                : LocalDate.of(year, 1 + (number - 1) * kind.months, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(kind.months).minusDays(1);
    }

    public boolean isSchoolYear() {
        return kind == Kind.SCHOOL_YEAR;
    }

    /** Whether figures of the frequency can be about it; every year can be a survey's. */
    public boolean isKnownTo(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL, BIENNIAL -> kind == Kind.YEAR || kind == Kind.SCHOOL_YEAR;
            case HALF_YEARLY -> kind == Kind.HALF_YEAR;
            case QUARTERLY -> kind == Kind.QUARTER;
            case MONTHLY -> kind == Kind.MONTH;
        };
    }

    /** The period of the same kind that comes next at the frequency. */
    public Period next(Frequency frequency) {
        return switch (frequency) {
            case BIENNIAL -> new Period(kind, year + 2, number);
            case ANNUAL, HALF_YEARLY, QUARTERLY, MONTHLY -> next();
        };
    }

    private Period next() {
        return number < MONTHS_A_YEAR / kind.months
                ? new Period(kind, year, number + 1)
                : new Period(kind, year + 1, 1);
    }

    @Override
    public int compareTo(Period other) {
        return BY_DAYS.compare(this, other);
    }

    /** The canonical SDMX form. */
    @Override
    @JsonValue
    public String toString() {
        return switch (kind) {
            case YEAR -> Integer.toString(year);
            case SCHOOL_YEAR -> year + "-A1";
            case HALF_YEAR -> year + "-S" + number;
            case QUARTER -> year + "-Q" + number;
            case MONTH -> "%d-%02d".formatted(year, number);
        };
    }
}
