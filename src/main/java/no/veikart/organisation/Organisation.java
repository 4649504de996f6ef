package no.veikart.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A body that owns, reports or audits.
 *
 * @param code kebab-case, at most 40 characters
 * @param number null where it is not confirmed
 */
public record Organisation(
        String code, Kind kind, @Nullable OrganisationNumber number, Text name) {

    public Organisation {
        if (!code.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("no organisation code: '" + code + "'");
        }
    }

    public enum Kind {
        MINISTRY,
        AGENCY,
        COMPANY,
        UNION,
        EMPLOYERS,
        THINK_TANK,
        /** The tracker itself. */
        TRACKER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
