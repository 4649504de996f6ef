package no.veikart.identity;

import static no.veikart.identity.Calls.call;
import static no.veikart.identity.TestOrganisations.MINISTRY;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(IdentityProfile.class)
class RefusedTokensTest {

    @ParameterizedTest
    @MethodSource("no.veikart.identity.BadTokens#forged")
    void aForgedTokenIsRefused(String bearer) {
        expectInvalid(bearer);
    }

    @ParameterizedTest
    @MethodSource("no.veikart.identity.BadTokens#unfit")
    void aTokenForAnotherTimeOrServiceIsRefused(String bearer) {
        expectInvalid(bearer);
    }

    @ParameterizedTest
    @MethodSource("no.veikart.identity.BadTokens#unfitOfMaskinporten")
    void soIsOneOfMaskinporten(String bearer) {
        expectInvalid(bearer);
    }

    @Test
    void withoutATokenNothingIsSaidOfAnError() {
        call("anybody")
                .statusCode(401)
                .contentType("application/problem+json")
                .header(
                        "WWW-Authenticate",
                        allOf(startsWith("Bearer"), not(containsString("error"))))
                .body("type", is("/problems/unauthenticated"));
    }

    @Test
    void aTokenInTheAddressIsNone() {
        RestAssured.given()
                .queryParam("access_token", keycloak().token())
                .get("/test/identity/anybody")
                .then()
                .statusCode(oneOf(400, 401));
    }

    @Test
    void twoTokensAreNone() {
        RestAssured.given()
                .header("Authorization", keycloak().bearer(), keycloak().bearer())
                .get("/test/identity/anybody")
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsPublicIsReadWithAnyToken() {
        call("public", keycloak().expired()).statusCode(200).body(is("public"));
        call("public", "Bearer rubbish").statusCode(200).body(is("public"));
    }

    @Test
    void aClockThatIsAFewSecondsOffIsForgiven() {
        TestTokens old = keycloak().issuedIn(Duration.ofMinutes(-5));
        call("anybody", old.expiresIn(Duration.ofSeconds(-5))).statusCode(200);
        call("anybody", old.expiresIn(Duration.ofSeconds(-15))).statusCode(401);
        call("anybody", keycloak().issuedIn(Duration.ofSeconds(5))).statusCode(200);
        call("anybody", keycloak().issuedIn(Duration.ofSeconds(15))).statusCode(401);
    }

    private static void expectInvalid(String authorization) {
        call("anybody", authorization)
                .statusCode(401)
                .contentType("application/problem+json")
                .header(
                        "WWW-Authenticate",
                        allOf(startsWith("Bearer"), containsString("error=\"invalid_token\"")))
                .body("type", is("/problems/invalid-token"));
    }

    private static TestTokens keycloak() {
        return TestTokens.keycloak().organisation(MINISTRY).roles("reporter");
    }
}
