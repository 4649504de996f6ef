package no.veikart.identity;

import static no.veikart.identity.Calls.call;
import static no.veikart.identity.TestOrganisations.AGENCY;
import static no.veikart.identity.TestOrganisations.MINISTRY;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IdentityProfile.class)
class CallersRolesTest {

    @Test
    void whoLacksTheRoleIsToldWhichAndNothingElse() {
        call("decision", keycloak())
                .statusCode(403)
                .header("WWW-Authenticate", containsString("error=\"insufficient_scope\""))
                .body("type", is("/problems/insufficient-role"))
                .body("detail", containsString("reviewer, auditor"))
                .body("detail", not(containsString("reporter")));
    }

    @Test
    void oneOfSeveralRolesIsEnough() {
        call("decision", keycloak().roles("auditor")).statusCode(200);
    }

    @Test
    void rolesOfAnotherClientAndUnknownOnesCountForNothing() {
        Object roles = Map.of("another-api", Map.of("roles", List.of("reporter")));
        call("reporter", keycloak().claim("resource_access", roles)).statusCode(403);
        call("reporter", keycloak().roles("REPORTER", "root")).statusCode(403);
        call("anybody", keycloak().roles("root")).statusCode(200).body("roles", empty());
    }

    @Test
    void anIssuersTokenIsReadByItsOwnConventionsOnly() {
        call("reporter", keycloak().without("resource_access").claim("scope", "veikart:report"))
                .statusCode(403);
        call(
                        "reporter",
                        maskinporten()
                                .without("scope")
                                .claim(
                                        "resource_access",
                                        Map.of(
                                                "veikart-api",
                                                Map.of("roles", List.of("reporter")))))
                .statusCode(403);
        Object systemUser =
                List.of(
                        Map.of(
                                "type",
                                "urn:altinn:systemuser",
                                "systemuser_org",
                                Map.of(
                                        "authority",
                                        "iso6523-actorid-upis",
                                        "ID",
                                        "0192:" + AGENCY)));
        call("anybody", keycloak().claim("authorization_details", systemUser))
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
