package no.veikart.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A token of Maskinporten: for a system of the organisation in {@code consumer}, or for a vendor's
 * system user (systembruker), where {@code consumer} is the vendor. It has no {@code sub}: no
 * person has signed in.
 */
record MaskinportenToken(Claims claims) implements AccessToken {

    private static final String SYSTEM_USER = "urn:altinn:systemuser";

    @Override
    public Set<Role> roles() {
        return claims.text("scope").stream()
                .flatMap(scopes -> Stream.of(scopes.split(" ")))
                .flatMap(scope -> Role.ofScope(scope).stream())
                .collect(toUnmodifiableSet());
    }

    @Override
    public Channel channel() {
        return systemUsers().isEmpty() ? Channel.MASKINPORTEN : Channel.SYSTEM_USER;
    }

    @Override
    public Optional<String> client() {
        return claims.text("client_id");
    }

    @Override
    public Optional<String> person() {
        return Optional.empty();
    }

    /** Never the vendor's own organisation: a system user without exactly one has none. */
    @Override
    public Optional<Claims> organisation() {
        List<Claims> systemUsers = systemUsers();
        return switch (systemUsers.size()) {
            case 0 -> claims.object("consumer").ifPresent();
            case 1 -> systemUsers.get(0).object("systemuser_org").ifPresent();
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Claims> vendor() {
        return claims.object(systemUsers().isEmpty() ? "supplier" : "consumer").ifPresent();
    }

    private List<Claims> systemUsers() {
        return claims.objects("authorization_details")
                .filter(detail -> detail.text("type").filter(SYSTEM_USER::equals).isPresent())
                .toList();
    }
}
