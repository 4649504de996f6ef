package no.veikart.identity;

import static no.veikart.identity.Calls.call;
import static no.veikart.identity.Calls.status;
import static no.veikart.identity.TestOrganisations.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import no.veikart.testsupport.TestIssuer;
import no.veikart.testsupport.TestTokens;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IdentityProfile.IssuersDown.class)
class IssuersDownTest {

    @Inject @Readiness IssuerHealth health;

    @AfterEach
    void stopTheIssuers() {
        TestIssuer.keycloak().stop();
        TestIssuer.maskinporten().stop();
    }

    /** One test: what it begins with is there only once. */
    @Test
    void theServiceServesWhatIsPublicAndHealsByItself() {
        call("public").statusCode(200);
        call("public", keycloak()).statusCode(200);
        call("anybody").statusCode(401);
        call("anybody", keycloak().issuer("https://elsewhere.test")).statusCode(401);
        for (TestTokens token : new TestTokens[] {keycloak(), maskinporten()}) {
            call("anybody", token)
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", is("5"))
                    .body("type", is("/problems/unavailable"));
        }
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        assertThat(states(health.call()))
                .containsEntry("keycloak", "degraded: no keys")
                .containsEntry("maskinporten", "degraded: no keys");

        TestIssuer.keycloak().start();
        Calls.await(Duration.ofSeconds(4), () -> status(keycloak()) == 200);
        assertThat(status(maskinporten())).isEqualTo(503);

        TestIssuer.maskinporten().start();
        Calls.await(Duration.ofSeconds(4), () -> status(maskinporten()) == 200);
        assertThat(states(health.call()).values())
                .allSatisfy(state -> assertThat(state).asString().startsWith("keys of "));
    }

    private static Map<String, Object> states(HealthCheckResponse answer) {
        return answer.getData().orElseThrow();
    }

    private static TestTokens keycloak() {
        return TestTokens.keycloak().organisation(MINISTRY);
    }

    private static TestTokens maskinporten() {
        return TestTokens.maskinporten().organisation(MINISTRY);
    }
}
