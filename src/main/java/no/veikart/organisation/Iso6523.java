package no.veikart.organisation;

import java.util.Optional;

/**
 * Reads identifiers of organisations as Maskinporten's tokens carry them (ISO 6523): an authority,
 * and an identifier of two to four parts of which the first is the international code designator.
 */
public final class Iso6523 {

    private static final String AUTHORITY = "iso6523-actorid-upis";
    private static final String NORWEGIAN_REGISTER = "0192";

    private Iso6523() {}

    /** Empty for an authority or register that is not known, and for whatever is no number. */
    public static Optional<OrganisationNumber> number(String authority, String identifier) {
        String[] parts = identifier.split(":", -1);
        return authority.equals(AUTHORITY)
                        && parts.length >= 2
                        && parts.length <= 4
                        && parts[0].equals(NORWEGIAN_REGISTER)
                ? OrganisationNumber.tryParse(parts[1])
                : Optional.empty();
    }
}
