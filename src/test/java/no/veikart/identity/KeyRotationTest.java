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

@QuarkusTest
@TestProfile(IdentityProfile.ShortLivedKeys.class)
class KeyRotationTest {

    /** {@code key-refresh} and {@code key-retry} of the profile, and time for the fetch. */
    private static final Duration BOUND = Duration.ofSeconds(4);

    @AfterEach
    void letTheIssuerAnswer() {
        TestIssuer.keycloak().resume();
        TestIssuer.keycloak().start();
        Calls.await(BOUND, () -> status(token()) == 200);
    }

    @Test
    void aWithdrawnKeyStopsWorkingThoughNobodyNamesAnother() {
        TestTokens withdrawn = token();
        TestIssuer.keycloak().addKey();
        TestIssuer.keycloak().withdrawOlderKeys();

        Calls.await(BOUND, () -> status(withdrawn) == 401);

        assertThat(status(token())).isEqualTo(200);
    }

    @Test
    void cachedKeysOutliveAnIssuerThatIsDown() throws InterruptedException {
        TestIssuer.keycloak().stop();

        Thread.sleep(BOUND.toMillis());

        assertThat(status(token())).isEqualTo(200);
        assertThat(status(token().unknownKey())).isEqualTo(401);
    }

    @Test
    void anIssuerThatWasDownIsAskedForItsNewKeys() {
        TestIssuer.keycloak().stop();
        TestIssuer.keycloak().addKey();
        TestIssuer.keycloak().start();

        Calls.await(BOUND, () -> status(token()) == 200);
    }

    @Test
    void anIssuerThatHangsDoesNotUseUpTheConnections() {
        int before = TestIssuer.keycloak().fetches();
        TestIssuer.keycloak().hang();
        Calls.await(Duration.ofSeconds(20), () -> TestIssuer.keycloak().fetches() > before + 6);

        TestIssuer.keycloak().resume();
        TestIssuer.keycloak().addKey();

        Calls.await(BOUND, () -> status(token()) == 200);
    }

    private static TestTokens token() {
        return TestTokens.keycloak().organisation(MINISTRY);
    }
}
