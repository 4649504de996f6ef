package no.veikart.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that is due, and nobody else's for a while.
 *
 * @param lease what whoever delivers shows when it records how far it came
 * @param organisation code of the organisation that it belongs to
 * @param types codes of the entries' types to tell of, which a newer release may have added; null
 *     for all
 * @param secret as it is stored
 * @param enabled whether entries are delivered, or only a test
 * @param nextIndex of the first entry that is not dealt with
 * @param attempts how often the next message was tried without success
 * @param test what is to be sent first; null where none waits
 */
record DueWebhook(
        UUID id,
        UUID lease,
        String organisation,
        URI url,
        @Nullable List<String> types,
        byte[] secret,
        byte @Nullable [] previousSecret,
        @Nullable Instant previousSecretUntil,
        boolean enabled,
        long nextIndex,
        int attempts,
        Instant nextAttemptAt,
        @Nullable UUID test) {

    boolean wants(String type) {
        return types == null || types.contains(type);
    }

    /**
     * What its messages are signed with, the newest first. One before that is left out where it is
     * under a key that the operator replaced.
     */
    List<Secret> secrets(Secrets store, Instant now) {
        Stream<Secret> previous =
                Optional.ofNullable(previousSecret)
                        .filter(
                                stored ->
                                        previousSecretUntil != null
                                                && now.isBefore(previousSecretUntil))
                        .flatMap(stored -> store.find(stored, id))
                        .stream();
        return Stream.concat(Stream.of(store.read(secret, id)), previous).toList();
    }
}
