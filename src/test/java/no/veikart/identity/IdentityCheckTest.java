package no.veikart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCheckTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void theDefaultsAreFitForProduction() {
        assertThatCode(() -> IdentityCheck.check(config(Map.of()), true))
                .doesNotThrowAnyException();
    }

    @Test
    void madeUpNumbersAreRefusedInProductionAlone() {
        IdentityConfig config = config(Map.of("synthetic-organisations.310000019", "somebody"));

        assertThatCode(() -> IdentityCheck.check(config, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> IdentityCheck.check(config, true))
                .hasMessageContaining("synthetic-organisations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.no/realms/veikart-demo",
                "http://login.example.no/realms/veikart"
            })
    void theDemosRealmAndUnprotectedOnesAreRefusedInProductionAlone(String issuer) {
        IdentityConfig config = config(Map.of("issuers.keycloak.issuer", issuer));

        assertThatCode(() -> IdentityCheck.check(config, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> IdentityCheck.check(config, true))
                .hasMessageContaining("issuers.keycloak.issuer");
    }

    /** Or tokens for anybody's service would be believed. */
    @Test
    void anIssuerWithoutAnAudienceIsRefusedEverywhere() {
        Map<String, String> settings =
                Map.of(
                        "issuers.maskinporten.issuer", "https://maskinporten.no/",
                        "issuers.maskinporten.roles", "scopes");

        assertThatThrownBy(() -> config(settings))
                .hasMessageContaining("issuers.maskinporten.audience is required");
    }

    @Test
    void keycloaksTokensMustNameThisServiceInProduction() {
        IdentityConfig config =
                config(
                        Map.of(
                                "issuers.keycloak.issuer",
                                        "https://login.example.no/realms/veikart",
                                "issuers.keycloak.audience-required", "false"));

        assertThatCode(() -> IdentityCheck.check(config, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> IdentityCheck.check(config, true))
                .hasMessageContaining("issuers.keycloak.audience-required");
    }

    @Test
    void anIssuerThatIsNotTrustedMayBeAnything() {
        IdentityConfig config =
                config(
                        Map.of(
                                "issuers.keycloak.issuer", "http://127.0.0.1/realms/veikart-demo",
                                "issuers.keycloak.enabled", "false"));

        assertThatCode(() -> IdentityCheck.check(config, true)).doesNotThrowAnyException();
    }

    @Test
    void aPublishedKeyIsRefusedInProductionAlone() {
        IdentityConfig config = config(Map.of("actor-key", "only-for-tests-0123456789-abcdefgh"));

        assertThatCode(() -> IdentityCheck.check(config, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> IdentityCheck.check(config, true))
                .hasMessageContaining("actor-key");
    }

    @Test
    void theDemosClientIsRefusedInProductionAlone() {
        JwtClaims claims = new JwtClaims();
        claims.setClaim("azp", "veikart-demo");

        assertThat(TokenRules.isRefused(claims, false)).isFalse();
        assertThat(TokenRules.isRefused(claims, true)).isTrue();
    }

    @Test
    void anotherClientIsNotRefusedInProduction() {
        JwtClaims claims = new JwtClaims();
        claims.setClaim("azp", "veikart-web");

        assertThat(TokenRules.isRefused(claims, true)).isFalse();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> IdentityCheck.check(config(Map.of("actor-key", "short")), false))
                .hasMessageContaining("actor-key");
    }

    @Test
    void aLongLeewayIsRefused() {
        assertThatThrownBy(() -> IdentityCheck.check(config(Map.of("leeway", "PT31S")), false))
                .hasMessageContaining("leeway");
    }

    private static IdentityConfig config(Map<String, String> settings) {
        Map<String, String> all =
                new HashMap<>(
                        Map.of(
                                "veikart.identity.actor-key", KEY,
                                "veikart.identity.leeway", "PT10S",
                                "veikart.identity.key-refresh", "PT5M",
                                "veikart.identity.key-retry", "PT5S"));
        if (settings.containsKey("issuers.keycloak.issuer")) {
            all.put("veikart.identity.issuers.keycloak.roles", "client-roles");
            all.put("veikart.identity.issuers.keycloak.audience", "veikart-api");
        }
        settings.forEach((name, value) -> all.put("veikart.identity." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(IdentityConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
