package no.veikart.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * A number of the Norwegian register of legal entities: nine digits, the last of which checks the
 * others (modulus 11). It carries no meaning and is never a quantity.
 */
public record OrganisationNumber(@JsonValue String value) {

    private static final int LENGTH = 9;
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    public OrganisationNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no organisation number: '" + value + "'");
        }
    }

    /**
     * @throws IllegalArgumentException if the text is no organisation number; the message quotes it
     */
    @JsonCreator
    public static OrganisationNumber parse(String text) {
        return new OrganisationNumber(text);
    }

    public static Optional<OrganisationNumber> tryParse(String text) {
        return isValid(text) ? Optional.of(new OrganisationNumber(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && text.charAt(LENGTH - 1) - '0' == checkDigit(text);
    }

    /** 10 where no digit can check the others: such numbers are never given out. */
    private static int checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }

    @Override
    public String toString() {
        return value;
    }
}
