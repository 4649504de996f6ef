package no.veikart.identity;

import static no.veikart.identity.Calls.status;
import static no.veikart.identity.TestOrganisations.MINISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import no.veikart.testsupport.TestIssuer;
import no.veikart.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IdentityProfile.LongLivedKeys.class)
class StrangersKeysTest {

    /** {@code forced-jwk-refresh-interval} of the profile, and time for the fetch. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    @Test
    void aNewKeyWorksThoughStrangersNameUnknownOnesAllTheTime() {
        int before = TestIssuer.keycloak().fetches();
        TestTokens stranger = token().unknownKey();
        Calls.repeat(Duration.ofSeconds(3), () -> assertThat(status(stranger)).isEqualTo(401));
        TestIssuer.keycloak().addKey();

        Calls.await(BOUND, () -> status(stranger) == 401 && status(token()) == 200);

        assertThat(TestIssuer.keycloak().fetches() - before).isLessThanOrEqualTo(6);
    }

    private static TestTokens token() {
        return TestTokens.keycloak().organisation(MINISTRY);
    }
}
