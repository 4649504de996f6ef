package no.veikart.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads identifiers of organisations as Maskinporten's and Ansattporten's tokens carry them (ISO
 * 6523): an authority, and an identifier of two to four parts, of which the first is the
 * international code designator and the second the number.
 *
 * <p>Digdir adds authorities and registers without notice, so what is not known is no fault of the
 * token: it is no organisation that we know.
 */
public final class Iso6523 {

    private static final String AUTHORITY = "iso6523-actorid-upis";
    private static final String NORWEGIAN_REGISTER = "0192";
    private static final int MAX_PARTS = 4;

    private Iso6523() {}

    /**
     * Empty, never an exception, for an authority or register that is not known, for what is
     * missing, and for whatever is no number. Parts after the second are not read.
     *
     * @param authority the claim's {@code authority}
     * @param identifier the claim's {@code ID}, such as {@code 0192:991825827}
     */
    public static Optional<OrganisationNumber> number(
            @Nullable String authority, @Nullable String identifier) {
        if (!AUTHORITY.equals(authority) || identifier == null) {
            return Optional.empty();
        }
        String[] parts = identifier.split(":", MAX_PARTS + 1);
        return parts.length >= 2 && parts.length <= MAX_PARTS && parts[0].equals(NORWEGIAN_REGISTER)
                ? OrganisationNumber.tryParse(parts[1])
                : Optional.empty();
    }
}
