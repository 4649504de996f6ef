package no.veikart.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong values are refused before anything is installed, with what is wrong. */
class RefusedValuesTest {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "imagee.tag                            | 1       | imagee",
                "ledger.lastCheckpoint.accessMode      | Shared  | accessMode",
                "database.jdbcUrl                      | postgres://host | jdbcUrl",
                "identity.keycloak.url                 | http://login.example.no/realms/veikart | url",
                "ledger.origin                         | veikart example | origin",
                "settings.quarkus\\.datasource\\.password | mine | password",
                "settings.veikart\\.identity\\.actor-key  | mine | actor-key",
                "settings.java\\.home                  | /here   | java.home",
                "logging.level                         | LOUD    | level",
                "identity.keycloak.url                 | ''      | identity.keycloak.url is missing",
                "ledger.origin                         | ''      | ledger.origin is missing",
                "database.jdbcUrl                      | ''      | database.jdbcUrl is missing",
                "replicaCount                          | 2       | only one have the volume",
                "autoscaling.enabled                   | true    | only one have the volume",
                "terminationGracePeriodSeconds         | 25      | terminationGracePeriodSeconds",
                "ingress.enabled                       | true    | ingress.hosts is empty",
                "gateway.enabled                       | true    | gateway.parentRefs is empty",
                "cnpg.enabled                          | true    | migration.mode",
            })
    void isRefused(String value, String given, String reason) {
        assertThatThrownBy(() -> Chart.text("minimal", Map.of(value, given)))
                .hasMessageContaining(reason);
    }
}
