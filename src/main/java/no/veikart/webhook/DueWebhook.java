package no.veikart.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.veikart.ledger.EntryType;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that is due, and nobody else's for a while.
 *
 * @param lease what whoever delivers shows when it records how far it came
 * @param types of the entries to tell of; null for all
 * @param secret as it is stored
 * @param enabled whether entries are delivered, or only a test
 * @param nextIndex of the first entry that is not dealt with
 * @param attempts how often the next message was tried without success
 * @param test what is to be sent first; null where none waits
 */
record DueWebhook(
        UUID id,
        UUID lease,
        URI url,
        @Nullable List<EntryType> types,
        byte[] secret,
        byte @Nullable [] previousSecret,
        @Nullable Instant previousSecretUntil,
        boolean enabled,
        long nextIndex,
        int attempts,
        Instant nextAttemptAt,
        @Nullable UUID test) {

    boolean wants(String type) {
        return types == null || types.stream().anyMatch(one -> one.code().equals(type));
    }

    /** What its messages are signed with, the newest first. */
    List<Secret> secrets(Secrets store, Instant now) {
        Secret newest = store.read(secret, id);
        return previousSecret == null
                        || previousSecretUntil == null
                        || !now.isBefore(previousSecretUntil)
                ? List.of(newest)
                : List.of(newest, store.read(previousSecret, id));
    }
}
