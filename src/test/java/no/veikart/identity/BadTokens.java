package no.veikart.identity;

import static no.veikart.identity.TestOrganisations.MINISTRY;
import static org.junit.jupiter.api.Named.named;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.veikart.testsupport.TestIssuer;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Named;

/** Values of the header {@code Authorization} that nobody may call with. */
final class BadTokens {

    private BadTokens() {}

    static List<Named<String>> forged() {
        String good = keycloak().token();
        String[] parts = good.split("\\.", -1);
        return List.of(
                token("alg none", keycloak().unsigned()),
                named("alg none, no signature part", "Bearer " + parts[0] + "." + parts[1] + "."),
                token("HS256 with the public key", keycloak().signedWithPublicKey()),
                token("PS256", keycloak().signedWithPs256()),
                token("foreign key, known name", keycloak().foreignKey()),
                token("foreign key, unknown name", keycloak().unknownKey()),
                token("key that comes along", keycloak().embeddedKey()),
                token("unknown critical header", keycloak().header("crit", List.of("x"))),
                token(
                        "key of the other issuer",
                        maskinporten().issuer(TestIssuer.keycloak().name())),
                named("truncated", "Bearer " + good.substring(0, good.length() - 20)),
                named("two parts", "Bearer " + parts[0] + "." + parts[1]),
                named(
                        "payload of another",
                        "Bearer " + parts[0] + "." + payload() + "." + parts[2]),
                named("rubbish", "Bearer rubbish"),
                named("rubbish in three parts", "Bearer a.b.c"),
                named("dots", "Bearer .."),
                named("null payload", "Bearer bnVsbA.bnVsbA.bnVsbA"),
                named("no token", "Bearer"),
                named("blank token", "Bearer  "),
                named("another scheme", "Basic a2FyaTprYXJp"));
    }

    static Stream<Named<String>> unfit() {
        return Stream.of(
                token("expired", keycloak().expired()),
                token("never expires", keycloak().without("exp")),
                token("not yet", keycloak().notBefore(Duration.ofMinutes(5))),
                token("issued in the future", fromTheFuture(keycloak())),
                token("never issued", keycloak().without("iat")),
                token("unknown issuer", keycloak().issuer("https://elsewhere.test")),
                token("issuer with a slash", keycloak().issuer(TestIssuer.keycloak().name() + "/")),
                token("no issuer", keycloak().without("iss")),
                token("issuer is a number", keycloak().claim("iss", 7)),
                token("for another service", keycloak().audience("account")),
                token("for nobody", keycloak().audience("unspecified")),
                token("no audience", keycloak().without("aud")),
                token("ID token", keycloak().type("ID")),
                token("refresh token", keycloak().type("Refresh")),
                token("no type", keycloak().without("typ")),
                token("no subject", keycloak().without("sub")),
                token("no client", keycloak().without("azp").without("client_id")),
                token("two clients", keycloak().claim("azp", "another")));
    }

    static Stream<Named<String>> unfitOfMaskinporten() {
        return Stream.of(
                token("expired", maskinporten().expired()),
                token("foreign key", maskinporten().foreignKey()),
                token("PS256", maskinporten().signedWithPs256()),
                token("issued in the future", fromTheFuture(maskinporten())),
                token("no slash", maskinporten().issuer(withoutSlash())),
                token("for another service", maskinporten().audience("https://elsewhere.test")),
                token("another type", maskinporten().claim("token_type", "DPoP")),
                token("no client", maskinporten().without("client_id")));
    }

    private static Named<String> token(String name, TestTokens token) {
        return named(name, token.bearer());
    }

    private static TestTokens fromTheFuture(TestTokens token) {
        return token.issuedIn(Duration.ofMinutes(5)).expiresIn(Duration.ofMinutes(7));
    }

    private static String payload() {
        return keycloak().roles("administrator").token().split("\\.", -1)[1];
    }

    private static String withoutSlash() {
        return TestIssuer.maskinporten().name().replaceFirst("/$", "");
    }

    private static TestTokens keycloak() {
        return TestTokens.keycloak().organisation(MINISTRY).roles("reporter");
    }

    private static TestTokens maskinporten() {
        return TestTokens.maskinporten().organisation(MINISTRY).roles("reporter");
    }
}
