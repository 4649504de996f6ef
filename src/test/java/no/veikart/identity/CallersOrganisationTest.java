package no.veikart.identity;

import static no.veikart.identity.Calls.call;
import static no.veikart.identity.TestOrganisations.AGENCY;
import static no.veikart.identity.TestOrganisations.MINISTRY;
import static no.veikart.identity.TestOrganisations.STRANGER;
import static no.veikart.identity.TestOrganisations.SYNTHETIC;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Named.named;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(IdentityProfile.class)
class CallersOrganisationTest {

    @Test
    void aSyntheticNumberStandsForTheOrganisationItIsConfiguredFor() {
        call("anybody", keycloak().organisation(SYNTHETIC))
                .statusCode(200)
                .body("organisation", is("unconfirmed"));
    }

    @ParameterizedTest
    @MethodSource("ofNoOrganisation")
    void aTokenOfNoOrganisationThatTakesPartIsRefused(TestTokens token) {
        call("anybody", token)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("/problems/wrong-organisation"));
    }

    static Stream<Named<TestTokens>> ofNoOrganisation() {
        return Stream.of(
                named("none", keycloak().without("consumer")),
                named("text", keycloak().claim("consumer", "0192:" + MINISTRY)),
                named("empty", keycloak().claim("consumer", Map.of())),
                named(
                        "unknown authority",
                        keycloak()
                                .claim(
                                        "consumer",
                                        Map.of("authority", "x", "ID", "0192:" + MINISTRY))),
                named(
                        "number for an identifier",
                        keycloak()
                                .claim(
                                        "consumer",
                                        Map.of(
                                                "authority",
                                                "iso6523-actorid-upis",
                                                "ID",
                                                872417842))),
                named("unknown register", keycloak().organisationIdentifier("0007:" + MINISTRY)),
                named("no register", keycloak().organisationIdentifier(MINISTRY)),
                named(
                        "five parts",
                        keycloak().organisationIdentifier("0192:" + MINISTRY + ":a:b:c")),
                named("wrong check digit", keycloak().organisation("872417843")),
                named("stranger", keycloak().organisation(STRANGER)),
                named(
                        "system user of nobody",
                        maskinporten()
                                .claim(
                                        "authorization_details",
                                        List.of(Map.of("type", "urn:altinn:systemuser")))),
                named("system user of a stranger", TestTokens.systemUser(STRANGER, AGENCY)),
                named(
                        "system user of an unknown vendor",
                        TestTokens.systemUser(MINISTRY, "872417843")));
    }

    @Test
    void aLongerIdentifierNamesTheSameOrganisation() {
        call("anybody", keycloak().organisationIdentifier("0192:" + MINISTRY + ":unit:7"))
                .statusCode(200)
                .body("organisation", is("ministry"));
    }

    private static TestTokens keycloak() {
        return TestTokens.keycloak().organisation(MINISTRY).roles("reporter");
    }

    private static TestTokens maskinporten() {
        return TestTokens.maskinporten().organisation(AGENCY).roles("reporter");
    }
}
