package no.veikart.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reaches what of the service. */
class ExposureTest {

    @Test
    void theManagementHasAServiceOfItsOwnInsideTheCluster() {
        JsonNode open = Chart.named("production", "Service", Chart.NAME);
        JsonNode management = Chart.named("production", "Service", Chart.NAME + "-management");

        assertThat(open.at("/spec/ports")).hasSize(1);
        assertThat(open.at("/spec/ports/0/targetPort").asText()).isEqualTo("http");
        assertThat(management.at("/spec/type").asText()).isEqualTo("ClusterIP");
        assertThat(management.at("/spec/ports/0/targetPort").asText()).isEqualTo("management");
    }

    @Test
    void anIngressLeadsToTheInterfaceAlone() {
        JsonNode ingress = Chart.one("ingress", "Ingress");

        assertThat(ingress.at("/spec/rules/0/host").asText()).isEqualTo("veikart.example.no");
        assertThat(ingress.at("/spec/rules/0/http/paths")).hasSize(1);
        assertThat(ingress.at("/spec/rules/0/http/paths/0/backend/service").toString())
                .isEqualTo("{\"name\":\"release-veikart\",\"port\":{\"name\":\"http\"}}");
        assertThat(ingress.at("/spec/tls/0/secretName").asText()).isEqualTo("veikart-tls");
    }

    @Test
    void aRouteLeadsToTheInterfaceAlone() {
        JsonNode route = Chart.one("gateway", "HTTPRoute");

        assertThat(route.at("/spec/parentRefs/0/name").asText()).isEqualTo("public");
        assertThat(route.at("/spec/hostnames/0").asText()).isEqualTo("veikart.example.no");
        assertThat(route.at("/spec/rules/0/backendRefs").toString())
                .isEqualTo("[{\"name\":\"release-veikart\",\"port\":80}]");
    }

    @Test
    void onlyKnownProxiesAreBelieved() {
        assertThat(variables("ingress").path("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES").asText())
                .isEqualTo("10.0.0.0/8");
        assertThat(variables("minimal").has("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING"))
                .isFalse();
    }

    @Test
    void whatMayComeInAndGoOutIsNamed() {
        JsonNode policy = Chart.one("production", "NetworkPolicy");

        assertThat(policy.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(policy.at("/spec/ingress/1/ports/0/port").asText()).isEqualTo("management");
        assertThat(policy.at("/spec/ingress/1/from")).isNotEmpty();
        assertThat(policy.at("/spec/egress")).allMatch(rule -> !rule.path("ports").isEmpty());
    }

    @Test
    void nobodyIsNamedForTheManagementSoNobodyReachesIt() {
        JsonNode policy =
                Chart.one("minimal", Map.of("networkPolicy.enabled", "true"), "NetworkPolicy");

        assertThat(policy.at("/spec/ingress")).hasSize(1);
        assertThat(policy.at("/spec/ingress/0/ports/0/port").asText()).isEqualTo("http");
    }

    private static JsonNode variables(String scenario) {
        return Chart.named(scenario, "ConfigMap", Chart.NAME).path("data");
    }
}
