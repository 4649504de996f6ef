package no.veikart.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A token of a Keycloak realm, for a service account or for somebody who signed in.
 *
 * <p>A person's token belongs to a session ({@code sid}) and has no mark of a service account. What
 * is in doubt counts as the system of its client: that allows less, since a client never decides on
 * its own work.
 *
 * @param api the client whose client roles count
 */
record KeycloakToken(Claims claims, String api) implements AccessToken {

    /** Keycloak's scope {@code service_account} adds these, the older name as well. */
    private static final Set<String> SYSTEM_MARKS =
            Set.of("client_id", "clientId", "clientHost", "clientAddress");

    private static final String SYSTEM_NAME = "service-account-";

    @Override
    public Set<Role> roles() {
        return claims.object("resource_access")
                .object(api)
                .texts("roles")
                .flatMap(code -> Role.ofCode(code).stream())
                .collect(toUnmodifiableSet());
    }

    @Override
    public Channel channel() {
        return isPersons() ? Channel.PERSON : Channel.SYSTEM;
    }

    @Override
    public Optional<String> client() {
        Set<String> clients =
                Stream.of("azp", "client_id")
                        .flatMap(name -> claims.text(name).stream())
                        .collect(toUnmodifiableSet());
        return clients.size() == 1 ? clients.stream().findFirst() : Optional.empty();
    }

    @Override
    public Optional<String> person() {
        return claims.text("sub").filter(subject -> isPersons());
    }

    @Override
    public Optional<Claims> organisation() {
        return claims.object("consumer").ifPresent();
    }

    @Override
    public Optional<Claims> vendor() {
        return Optional.empty();
    }

    private boolean isPersons() {
        return claims.text("sub").isPresent()
                && claims.text("sid").isPresent()
                && SYSTEM_MARKS.stream().noneMatch(claims::has)
                && claims.text("preferred_username")
                        .filter(name -> name.startsWith(SYSTEM_NAME))
                        .isEmpty();
    }
}
