package no.veikart.identity;

import java.util.Set;
import no.veikart.organisation.Organisation;
import no.veikart.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: an organisation through a client, and nothing that names a person.
 *
 * @param organisation on whose behalf
 * @param clientId identifier of the OAuth client
 * @param actor hex of the keyed hash of the person; null where a system acts
 * @param actingParty number of the vendor whose system acts for the organisation; null where it
 *     acts itself
 */
public record Caller(
        Organisation organisation,
        Set<Role> roles,
        Channel channel,
        String clientId,
        @Nullable String actor,
        @Nullable OrganisationNumber actingParty) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * Four eyes: whether this caller would decide on its own work. A decision needs a person's
     * token, another person's where a person submitted, or a client other than the one that
     * submitted.
     *
     * @param clientId the client that submitted
     * @param actor the person who submitted, if one did
     */
    public boolean isSameActorAs(String clientId, @Nullable String actor) {
        return this.actor == null ? this.clientId.equals(clientId) : this.actor.equals(actor);
    }
}
