package no.veikart.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Who changes the catalogue, as far as it is kept: never a name.
 *
 * @param organisation code of the organisation on whose behalf
 * @param channel whether a person or a system acts
 * @param client identifier of the OAuth client; null for what is shipped
 * @param person keyed hash of the person; null where a system acts
 * @param actingParty number of the vendor whose system acts for the organisation, if one does
 */
public record Author(
        String organisation,
        String channel,
        @Nullable String client,
        @Nullable String person,
        @Nullable String actingParty) {

    /** The tracker, with the catalogue that it ships. */
    static final Author SHIPPED =
            new Author(ImportCatalogue.TRACKER, ImportCatalogue.CHANNEL, null, null, null);
}
