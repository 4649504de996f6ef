package no.veikart.region;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import no.veikart.period.Period;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The whole country, or a county in the time for which it is one.
 *
 * @param code {@code 0} or two digits
 * @param validFrom its first day; null where it has always been one, as far as figures go back
 * @param validTo its last day; null while it is one
 */
public record Region(
        String code,
        Level level,
        Text name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public static final String WHOLE_COUNTRY = "0";

    public Region {
        if (!code.matches("0|[0-9]{2}")) {
            throw new IllegalArgumentException("no region code: '" + code + "'");
        }
    }

    /** Whether the region is one on the period's last day: figures are of the end of a period. */
    public boolean isValidIn(Period period) {
        LocalDate day = period.lastDay();
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    public enum Level {
        COUNTRY,
        COUNTY;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
