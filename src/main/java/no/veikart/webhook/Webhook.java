package no.veikart.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.veikart.ledger.EntryType;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation wants to be told of what becomes public.
 *
 * @param organisation code of the organisation that it belongs to
 * @param types of the entries to tell of; null for all
 * @param previousSecretUntil until when the secret before the newest signs too; null without one
 * @param changedAt when its organisation changed it last, its secret included
 * @param disabledAt null while messages are delivered
 * @param suspendedBecause why an administrator stopped it; null where none did
 * @param nextIndex of the first entry of the ledger that is not dealt with
 */
record Webhook(
        UUID id,
        String organisation,
        URI url,
        @Nullable String description,
        @Nullable List<EntryType> types,
        @Nullable Instant previousSecretUntil,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant disabledAt,
        @Nullable DisabledReason disabledBecause,
        @Nullable String suspendedBecause,
        long nextIndex) {

    boolean isEnabled() {
        return disabledAt == null;
    }
}
