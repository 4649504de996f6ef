package no.veikart.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A period of statistics: an SDMX time period that begins in one of the years 1900 to 2199.
 *
 * <p>Years ({@code 2025}), school years ({@code 2025-A1}), half-years ({@code 2025-S1}), quarters
 * ({@code 2025-Q3}) and months ({@code 2025-07}, also read as {@code 2025-M07}), as the SDMX
 * Technical Notes write them. {@code A1} is a reporting year, here always with the start {@code
 * --08-01}: {@code 2025-A1} is 1 August 2025 to 31 July 2026, the {@code 2025/2026} of Norwegian
 * sources. No indicator has weeks or days, so there are none.
 *
 * <p>Ordered by last day, then first day, then text; only equal periods are of equal order.
 *
 * @param kind how long it is, and where in the year it begins
 * @param year the calendar year in which it begins
 * @param number its place in the year, from 1; 1 for years and school years
 */
public record Period(Kind kind, int year, int number) implements Comparable<Period> {

    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::lastDay)
                    .thenComparing(Period::firstDay)
                    .thenComparing(Period::toString);

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<year>[0-9]{4})(-(?<letter>[ASQ])(?<digit>[0-9])|-M?(?<month>[0-9]{2}))?");

    /** By each text that was read for them: there are less than ten thousand. */
    private static final Map<String, Period> KNOWN = new ConcurrentHashMap<>();

    private static final int MAX_LENGTH = "2025-M07".length();
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MONTHS_A_YEAR = 12;
    private static final int SCHOOL_STARTS = 8;

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

        private int perYear() {
            return MONTHS_A_YEAR / months;
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Period {
        requireWithin("year", year, FIRST_YEAR, LAST_YEAR);
        requireWithin(kind.label(), number, 1, kind.perYear());
    }

    /**
     * Reads the canonical form, or a month with {@code M}; nothing may stand before or after it.
     *
     * @throws IllegalArgumentException if the text is no period; the message says why, and quotes
     *     no more than eight characters, all of them printable ASCII
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Period parse(String text) {
        Period known = KNOWN.get(text);
        if (known == null) {
            known = read(text);
            KNOWN.put(text, known);
        }
        return known;
    }

    private static Period read(String text) {
        Matcher form = FORM.matcher(requireReadable(text));
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "period must be like 2025, 2025-A1, 2025-S1, 2025-Q3 or 2025-07, is " + text);
        }
        return read(form);
    }

    /** As {@link #parse(String)}, but empty for what is no period. */
    public static Optional<Period> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Period read(Matcher form) {
        int year = Integer.parseInt(form.group("year"));
        if (form.group("month") != null) {
            return new Period(Kind.MONTH, year, Integer.parseInt(form.group("month")));
        }
        return form.group("letter") == null
                ? new Period(Kind.YEAR, year, 1)
                : new Period(
                        kind(form.group("letter")), year, Integer.parseInt(form.group("digit")));
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "A" -> Kind.SCHOOL_YEAR;
            case "S" -> Kind.HALF_YEAR;
            case "Q" -> Kind.QUARTER;
            default -> throw new IllegalStateException("the pattern lets " + letter + " pass");
        };
    }

    public LocalDate firstDay() {
        return switch (kind) {
            case SCHOOL_YEAR -> LocalDate.of(year, SCHOOL_STARTS, 1);
            case YEAR, HALF_YEAR, QUARTER, MONTH ->
                    LocalDate.of(year, 1 + (number - 1) * kind.months, 1);
        };
    }

    /** Itself in the period. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(kind.months).minusDays(1);
    }

    public boolean isSchoolYear() {
        return kind == Kind.SCHOOL_YEAR;
    }

    /** Whether figures of the frequency can be about it; every year can be a biennial survey's. */
    public boolean isKnownTo(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL, BIENNIAL -> kind == Kind.YEAR || kind == Kind.SCHOOL_YEAR;
            case HALF_YEARLY -> kind == Kind.HALF_YEAR;
            case QUARTERLY -> kind == Kind.QUARTER;
            case MONTHLY -> kind == Kind.MONTH;
        };
    }

    /**
     * The period of the same kind that is due next: two years on where figures are biennial, else
     * the one that begins the day after this one ends.
     *
     * @throws IllegalArgumentException if the period is not known to the frequency, or the next one
     *     begins after 2199
     */
    public Period next(Frequency frequency) {
        if (!isKnownTo(frequency)) {
            throw new IllegalArgumentException(
                    "period " + this + " does not go with frequency " + frequency.code());
        }
        return switch (frequency) {
            case BIENNIAL -> new Period(kind, year + 2, number);
            case ANNUAL, HALF_YEARLY, QUARTERLY, MONTHLY -> following();
        };
    }

    /** The periods of a kind that end within this one, in time order. */
    public List<Period> endingWithin(Kind wanted) {
        return IntStream.rangeClosed(
                        Math.max(FIRST_YEAR, year - 1), Math.min(LAST_YEAR, lastDay().getYear()))
                .boxed()
                .flatMap(
                        other ->
                                IntStream.rangeClosed(1, wanted.perYear())
                                        .mapToObj(place -> new Period(wanted, other, place)))
                .filter(period -> !period.lastDay().isBefore(firstDay()))
                .filter(period -> !period.lastDay().isAfter(lastDay()))
                .toList();
    }

    private Period following() {
        return number < kind.perYear()
                ? new Period(kind, year, number + 1)
                : new Period(kind, year + 1, 1);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
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
            case MONTH -> year + (number < 10 ? "-0" : "-") + number;
        };
    }

    private static String requireReadable(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "period must have at most " + MAX_LENGTH + " characters, has " + text.length());
        }
        if (!text.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException(
                    "period must have ASCII digits, letters and hyphens only");
        }
        return text;
    }

    private static void requireWithin(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " must be " + least + " to " + most + ", is " + value);
        }
    }
}
