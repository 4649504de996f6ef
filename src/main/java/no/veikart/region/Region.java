package no.veikart.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import no.veikart.period.Period;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The whole country, or a county in the time for which it is one.
 *
 * @param code {@code 0} for the whole country, as Statistics Norway writes it; two digits for a
 *     county
 * @param validFrom its first day; null where it has always been one, as far as figures go back
 * @param validTo its last day, itself included; null while it is one
 */
public record Region(
        String code,
        Level level,
        Text name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public static final String WHOLE_COUNTRY = "0";

    public Region {
        Objects.requireNonNull(code, "code of a region");
        Objects.requireNonNull(level, "level of region " + code);
        Objects.requireNonNull(name, "name of region " + code);
        requireCode(code, level);
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "region %s is valid to %s, before it is from %s",
                            code,
                            validTo,
                            validFrom));
        }
    }

    /**
     * Whether figures of the period can be about the region: it is one on the period's last day, or
     * on either end of a school year.
     *
     * <p>Figures are of the end of a period, so 2023 is still Viken's, which ended with it, and
     * 2024 is not. A school year straddles the turn of the year at which counties change: {@code
     * 2023-A1} can be told of Viken, where it began, and of Akershus, where it ended.
     */
    public boolean isValidIn(Period period) {
        return isValidOn(period.lastDay())
                || (period.isSchoolYear() && isValidOn(period.firstDay()));
    }

    private boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    private static void requireCode(String code, Level level) {
        boolean fits =
                switch (level) {
                    case COUNTRY -> code.equals(WHOLE_COUNTRY);
                    case COUNTY -> code.matches("[0-9]{2}");
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "code of a %s must be %s, is '%s'",
                            level.code(),
                            level.form,
                            code));
        }
    }

    /** The sizes of region that there are. */
    public enum Level {
        COUNTRY("'0'"),
        COUNTY("two digits");

        private final String form;

        Level(String form) {
            this.form = form;
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * @throws IllegalArgumentException for a code that is not known; the message lists those
         *     that are
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Level of(String code) {
            return Arrays.stream(values())
                    .filter(level -> level.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(unknown(code)));
        }

        private static String unknown(String code) {
            return Arrays.stream(values())
                    .map(Level::code)
                    .collect(Collectors.joining(", ", "level '" + code + "' is none of ", ""));
        }
    }
}
