package no.veikart.identity;

import static no.veikart.identity.Calls.status;
import static no.veikart.identity.TestOrganisations.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import no.veikart.testsupport.TestIssuer;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the settings that are shipped. */
@QuarkusTest
@TestProfile(IdentityProfile.class)
class KeysAfterStartTest {

    /** {@code forced-jwk-refresh-interval} as it is shipped, and time for the fetch. */
    private static final Duration BOUND = Duration.ofSeconds(4);

    @AfterEach
    void startTheIssuer() {
        TestIssuer.keycloak().start();
    }

    @Test
    void aTokenWithANewKeyWorksSoonAfterItsIssuerHasCome() {
        TestIssuer.keycloak().stop();
        TestIssuer.keycloak().addKey();
        assertThat(status(token())).isNotEqualTo(200);

        TestIssuer.keycloak().start();

        Calls.await(BOUND, () -> status(token()) == 200);
    }

    private static TestTokens token() {
        return TestTokens.keycloak().organisation(MINISTRY);
    }
}
