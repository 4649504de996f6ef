package no.veikart.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of the Norwegian register of legal entities: nine digits, the last of which checks the
 * others by modulus 11 with the weights 3 2 7 6 5 4 3 2 (Brønnøysundregistrene, «The organization
 * number»). It carries no meaning and is never a quantity.
 *
 * @param value nine ASCII digits, no spaces
 */
public record OrganisationNumber(@JsonValue String value) {

    private static final int LENGTH = 9;
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;
    private static final int NO_DIGIT = 10;

    public OrganisationNumber {
        Objects.requireNonNull(value, "organisation number");
        String fault = fault(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    /**
     * Reads nine digits; nothing may stand before, between or after them.
     *
     * @throws IllegalArgumentException if the text is no organisation number; the message says why,
     *     and quotes nothing but nine digits: anything else might be a person's number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrganisationNumber parse(String text) {
        return new OrganisationNumber(text);
    }

    /** As {@link #parse(String)}, but empty for what is no organisation number. */
    public static Optional<OrganisationNumber> tryParse(String text) {
        return fault(text) == null ? Optional.of(new OrganisationNumber(text)) : Optional.empty();
    }

    private static @Nullable String fault(String text) {
        if (text.length() != LENGTH) {
            return "organisation number must have nine digits, has "
                    + text.length()
                    + " characters";
        }
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "organisation number must have the digits 0 to 9 only";
        }
        return checkFault(text);
    }

    private static @Nullable String checkFault(String digits) {
        int wanted = checkDigit(digits);
        if (wanted == NO_DIGIT) {
            return "organisation number " + digits + " begins with digits that none can check";
        }
        int found = digits.charAt(LENGTH - 1) - '0';
        return found == wanted
                ? null
                : "organisation number " + digits + " must have check digit " + wanted;
    }

    /** 10 where no digit can check the others: such numbers are never given out. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }

    @Override
    public String toString() {
        return value;
    }
}
