package no.veikart.identity;

import static no.veikart.identity.Calls.call;
import static no.veikart.identity.TestOrganisations.AGENCY;
import static no.veikart.identity.TestOrganisations.MINISTRY;
import static no.veikart.identity.TestOrganisations.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IdentityProfile.class)
class CurrentCallerTest {

    @Test
    void aSystemActsForItsOrganisation() {
        call("anybody", keycloak().client("ministry-system"))
                .statusCode(200)
                .body("organisation", is("ministry"))
                .body("roles", is(List.of("reporter")))
                .body("channel", is("system"))
                .body("client", is("ministry-system"))
                .body("actor", is("nobody"))
                .body("vendor", is("null"));
    }

    @Test
    void somebodyWhoSignedInIsAHashAndNoName() {
        call("anybody", keycloak().person("kari").claim("preferred_username", "kari"))
                .statusCode(200)
                .body("channel", is("person"))
                .body("client", is("veikart-web"))
                .body("actor", matchesPattern("[0-9a-f]{64}"))
                .body(not(containsString("kari")));
    }

    @Test
    void aPersonIsTheSameInEveryTokenAndNobodyElse() {
        assertThat(actor(keycloak().person("kari")))
                .isEqualTo(actor(keycloak().person("kari")))
                .isNotEqualTo(actor(keycloak().person("ola")));
    }

    @Test
    void maskinportenNamesTheOrganisationAndTheScopes() {
        call("anybody", maskinporten().claim("scope", "veikart:report veikart:review other:scope"))
                .statusCode(200)
                .body("organisation", is("agency"))
                .body("roles", is(List.of("reporter", "reviewer")))
                .body("channel", is("maskinporten"))
                .body("actor", is("nobody"));
    }

    @Test
    void maskinportenMayNameTheServiceOrNoneAsAudience() {
        call("anybody", maskinporten().audience("unspecified")).statusCode(200);
        call("anybody", maskinporten().audience(TestTokens.AUDIENCE)).statusCode(200);
        call("anybody", maskinporten().audience("https://x.test", TestTokens.AUDIENCE))
                .statusCode(200);
    }

    @Test
    void keycloakMayNameOtherServicesBesides() {
        call("anybody", keycloak().audience("account", "veikart-api")).statusCode(200);
    }

    @Test
    void aSystemUserActsForItsOrganisationAndNotForTheVendor() {
        call("anybody", TestTokens.systemUser(MINISTRY, STRANGER).roles("reporter"))
                .statusCode(200)
                .body("organisation", is("ministry"))
                .body("channel", is("system-user"))
                .body("vendor", is(STRANGER));
    }

    @Test
    void aSupplierActsForTheOrganisationThatDelegated() {
        Object supplier = Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + STRANGER);
        call("anybody", maskinporten().claim("supplier", supplier))
                .statusCode(200)
                .body("organisation", is("agency"))
                .body("vendor", is(STRANGER));
    }

    private static String actor(TestTokens token) {
        return call("anybody", token).statusCode(200).extract().path("actor");
    }

    private static TestTokens keycloak() {
        return TestTokens.keycloak().organisation(MINISTRY).roles("reporter");
    }

    private static TestTokens maskinporten() {
        return TestTokens.maskinporten().organisation(AGENCY).roles("reporter");
    }
}
