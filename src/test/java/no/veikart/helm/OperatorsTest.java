package no.veikart.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the chart asks other operators for: a database and a realm. */
class OperatorsTest {

    private static final String SCENARIO = "cnpg";

    @Test
    void theDatabaseHasTheTwoRolesWithTheirSecrets() {
        JsonNode cluster = Chart.one(SCENARIO, "Cluster");

        assertThat(cluster.at("/spec/bootstrap/initdb/owner").asText()).isEqualTo("veikart_owner");
        assertThat(cluster.at("/spec/bootstrap/initdb/secret/name").asText())
                .isEqualTo("veikart-database-owner");
        assertThat(cluster.at("/spec/managed/roles/0/name").asText()).isEqualTo("veikart");
        assertThat(cluster.at("/spec/managed/roles/0/passwordSecret/name").asText())
                .isEqualTo("veikart-database");
    }

    @Test
    void aCommitWaitsForAStandby() {
        JsonNode synchronous = Chart.one(SCENARIO, "Cluster").at("/spec/postgresql/synchronous");

        assertThat(synchronous.path("number").asInt()).isEqualTo(1);
        assertThat(synchronous.path("dataDurability").asText()).isEqualTo("required");
    }

    @Test
    void theServiceGoesToTheClustersPrimary() {
        assertThat(
                        Chart.named(SCENARIO, "ConfigMap", Chart.NAME)
                                .at("/data/QUARKUS_DATASOURCE_JDBC_URL")
                                .asText())
                .isEqualTo("jdbc:postgresql://release-veikart-db-rw/veikart?sslmode=require");
    }

    @Test
    void theRealmHasRolesAndClaimsAndNobodyInIt() {
        JsonNode realm = Chart.one(SCENARIO, "KeycloakRealmImport").at("/spec/realm");

        assertThat(realm.path("realm").asText()).isEqualTo("veikart");
        assertThat(names(realm.at("/roles/client/veikart-api"), "name"))
                .containsExactlyInAnyOrder("reporter", "reviewer", "auditor", "administrator");
        assertThat(names(realm.at("/clientScopes/0/protocolMappers"), "name"))
                .contains("audience", "roles", "organisation", "subject");
        assertThat(names(realm.path("clients"), "clientId")).doesNotContain("veikart-demo");
        assertThat(realm.has("users") || realm.has("groups")).isFalse();
        assertThat(realm.toString()).doesNotContain("secret\"").doesNotContain("demo");
    }

    @Test
    void nobodySignsInWithAPasswordGivenToAClient() {
        assertThat(Chart.one(SCENARIO, "KeycloakRealmImport").at("/spec/realm/clients"))
                .isNotEmpty()
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
    }

    private static Stream<String> names(JsonNode list, String field) {
        return list.findValuesAsText(field).stream();
    }
}
