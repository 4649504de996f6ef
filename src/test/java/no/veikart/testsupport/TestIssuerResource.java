package no.veikart.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Has the service trust the {@link TestIssuer}s. With the argument {@value #DOWN} they cannot be
 * reached until a test starts them.
 */
public final class TestIssuerResource implements QuarkusTestResourceLifecycleManager {

    /** Argument: whether the issuers are down when the service starts. */
    public static final String DOWN = "down";

    private boolean down;

    @Override
    public void init(Map<String, String> arguments) {
        down = Boolean.parseBoolean(arguments.get(DOWN));
    }

    /** After one that starts the issuers for all tests. */
    @Override
    public int order() {
        return down ? 1 : 0;
    }

    @Override
    public Map<String, String> start() {
        if (down) {
            stop();
        } else {
            TestIssuer.keycloak().start();
            TestIssuer.maskinporten().start();
        }
        return Map.of(
                "veikart.identity.issuers.keycloak.issuer",
                TestIssuer.keycloak().name(),
                "veikart.identity.issuers.maskinporten.issuer",
                TestIssuer.maskinporten().name(),
                "veikart.identity.issuers.maskinporten.enabled",
                "true",
                "veikart.identity.issuers.maskinporten.audience",
                TestTokens.AUDIENCE,
                "veikart.identity.actor-key",
                "only-for-tests-0123456789-abcdefgh");
    }

    @Override
    public void stop() {
        TestIssuer.keycloak().stop();
        TestIssuer.maskinporten().stop();
    }
}
