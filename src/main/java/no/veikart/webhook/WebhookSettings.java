package no.veikart.webhook;

import java.net.URI;
import java.util.List;
import no.veikart.ledger.EntryType;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants of a webhook.
 *
 * @param types of the entries to tell of; null for all
 * @param enabled whether anything is delivered
 * @param from index of the entry to go on with; null for where it stands, of a new one the end
 */
record WebhookSettings(
        URI url,
        @Nullable String description,
        @Nullable List<EntryType> types,
        boolean enabled,
        @Nullable Long from) {

    /** As the database keeps them. */
    String @Nullable [] typeCodes() {
        return types == null ? null : types.stream().map(EntryType::code).toArray(String[]::new);
    }
}
