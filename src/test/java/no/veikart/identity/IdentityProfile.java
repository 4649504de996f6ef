package no.veikart.identity;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.veikart.testsupport.TestIssuerResource;

/** A service with the {@link TestOrganisations} that trusts the test issuers. */
public class IdentityProfile implements QuarkusTestProfile {

    /** Keys are fetched again after two seconds, and for an unknown one after one. */
    public static class ShortLivedKeys extends IdentityProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "veikart.identity.key-refresh", "2S",
                    "veikart.identity.key-retry", "1S",
                    "quarkus.oidc.keycloak.token.forced-jwk-refresh-interval", "1S",
                    "quarkus.oidc.maskinporten.token.forced-jwk-refresh-interval", "1S");
        }
    }

    /** Keys are fetched again only for an unknown one, after one second. */
    public static class LongLivedKeys extends IdentityProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "veikart.identity.key-refresh", "1H",
                    "quarkus.oidc.keycloak.token.forced-jwk-refresh-interval", "1S");
        }
    }

    /** The issuers are down when the service starts. */
    public static class IssuersDown extends ShortLivedKeys {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(
                            TestIssuerResource.class, Map.of(TestIssuerResource.DOWN, "true")));
        }
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TestOrganisations.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "veikart.identity.synthetic-organisations.\"" + TestOrganisations.SYNTHETIC + "\"",
                "unconfirmed");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestIssuerResource.class));
    }
}
