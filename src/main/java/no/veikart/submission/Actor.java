package no.veikart.submission;

import no.veikart.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, as far as it is kept: never a name.
 *
 * @param organisation code of the organisation on whose behalf
 * @param client identifier of the OAuth client
 * @param person keyed hash of the person; null where a system acted
 */
record Actor(String organisation, String client, @Nullable String person) {

    static Actor of(Caller caller) {
        return new Actor(caller.organisation().code(), caller.clientId(), caller.actor());
    }
}
