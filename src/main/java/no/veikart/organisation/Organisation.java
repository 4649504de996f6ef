package no.veikart.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A body that owns, reports or audits.
 *
 * @param code kebab-case ASCII that begins with a letter, at most 40 characters
 * @param number null where it is not confirmed
 */
public record Organisation(String code, Kind kind, @Nullable OrganisationNumber number, Text name) {

    public Organisation {
        Objects.requireNonNull(code, "code of an organisation");
        Objects.requireNonNull(kind, "kind of organisation " + code);
        Objects.requireNonNull(name, "name of organisation " + code);
        if (!code.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "code of an organisation must be kebab-case, at most 40 characters, is '%s'",
                            code));
        }
    }

    /** What sort of body it is; the organisation number does not tell. */
    public enum Kind {
        MINISTRY,
        AGENCY,
        COMPANY,
        UNION,
        EMPLOYERS,
        THINK_TANK,
        /** The tracker itself. */
        TRACKER;

        /** Kebab-case, such as {@code think-tank}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * @throws IllegalArgumentException for a code that is not known; the message lists those
         *     that are
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(unknown(code)));
        }

        private static String unknown(String code) {
            return Arrays.stream(values())
                    .map(Kind::code)
                    .collect(Collectors.joining(", ", "kind '" + code + "' is none of ", ""));
        }
    }
}
