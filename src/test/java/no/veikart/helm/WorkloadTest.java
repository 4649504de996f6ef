package no.veikart.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the service's pods start, are kept and end. */
class WorkloadTest {

    @ParameterizedTest
    @CsvSource({
        "startupProbe, /q/health/started",
        "livenessProbe, /q/health/live",
        "readinessProbe, /q/health/ready"
    })
    void isProbedOnThePortOfTheManagement(String probe, String path) {
        JsonNode asked = container("minimal").path(probe).path("httpGet");

        assertThat(asked.path("path").asText()).isEqualTo(path);
        assertThat(asked.path("port").asText()).isEqualTo("management");
    }

    @ParameterizedTest
    @MethodSource("no.veikart.helm.Chart#scenarios")
    void hasTimeToAnswerWhatItHasTakenOn(String scenario) {
        int grace = pod(scenario).path("terminationGracePeriodSeconds").asInt();
        JsonNode variables = Chart.named(scenario, "ConfigMap", Chart.NAME).path("data");
        int delay = seconds(variables.path("QUARKUS_SHUTDOWN_DELAY"));
        int timeout = seconds(variables.path("QUARKUS_SHUTDOWN_TIMEOUT"));

        assertThat(delay).isPositive();
        assertThat(timeout).isPositive();
        assertThat(grace).isGreaterThan(delay + timeout);
    }

    private static int seconds(JsonNode setting) {
        return Integer.parseInt(setting.asText().replace("S", ""));
    }

    @Test
    void replicasThatShareTheVolumeAreReplacedOneByOneWithoutAGap() {
        JsonNode strategy = deployment("production").at("/spec/strategy");

        assertThat(strategy.path("type").asText()).isEqualTo("RollingUpdate");
        assertThat(strategy.at("/rollingUpdate/maxUnavailable").asInt(1)).isZero();
    }

    @Test
    void theOnlyReplicaGivesTheVolumeBackFirst() {
        assertThat(deployment("minimal").at("/spec/strategy/type").asText()).isEqualTo("Recreate");
    }

    @Test
    void theDatabasesCertificateIsThereForTheMigrationToo() {
        JsonNode migration =
                Chart.named("production", "Job", Chart.NAME + "-migrate").at("/spec/template/spec");

        for (JsonNode pod : List.of(pod("production"), migration)) {
            assertThat(pod.path("volumes").findValuesAsText("secretName"))
                    .containsExactly("veikart-database-ca");
            assertThat(pod.at("/containers/0/volumeMounts").findValuesAsText("mountPath"))
                    .contains("/etc/database");
        }
    }

    @Test
    void theKeyOfTheWebhooksSecretsIsTakenFromASecretWhereOneIsNamed() {
        assertThat(container("production").path("env").findValuesAsText("name"))
                .contains("VEIKART_WEBHOOKS_SECRETS_KEY", "veikart-webhooks");
        assertThat(container("minimal").path("env").findValuesAsText("name"))
                .doesNotContain("VEIKART_WEBHOOKS_SECRETS_KEY");
    }

    @Test
    void theLastCheckpointIsOnAClaimThatOutlivesAnUninstall() {
        JsonNode claim = Chart.one("production", "PersistentVolumeClaim");
        String file =
                Chart.named("production", "ConfigMap", Chart.NAME)
                        .at("/data/VEIKART_LEDGER_LAST_CHECKPOINT")
                        .asText();

        assertThat(claim.at("/metadata/annotations").path("helm.sh/resource-policy").asText())
                .isEqualTo("keep");
        assertThat(claim.at("/spec/accessModes/0").asText()).isEqualTo("ReadWriteMany");
        assertThat(pod("production").at("/volumes/1/persistentVolumeClaim/claimName").asText())
                .isEqualTo(claim.at("/metadata/name").asText());
        assertThat(file)
                .startsWith(container("production").at("/volumeMounts/1/mountPath").asText());
    }

    @Test
    void aClaimThatExistsIsUsed() {
        Map<String, String> mine = Map.of("ledger.lastCheckpoint.existingClaim", "mine");

        assertThat(Chart.objects("minimal", mine))
                .noneMatch(object -> Chart.isOf(object, "PersistentVolumeClaim"));
        assertThat(
                        Chart.one("minimal", mine, "Deployment")
                                .at("/spec/template/spec/volumes/1/persistentVolumeClaim/claimName")
                                .asText())
                .isEqualTo("mine");
    }

    @Test
    void furtherSettingsAndWitnessesAreInAFileThatTheServiceReads() {
        JsonNode file = Chart.named("production", "ConfigMap", Chart.NAME + "-settings");
        JsonNode variables = Chart.named("production", "ConfigMap", Chart.NAME);

        assertThat(file.path("data").path("veikart.properties").asText())
                .contains("config_ordinal=275\n", "veikart.submission.large-bodies=4\n")
                .contains("veikart.ledger.witnesses.union.url=https://witness.example.org\n");
        assertThat(variables.at("/data/SMALLRYE_CONFIG_LOCATIONS").asText())
                .isEqualTo(
                        container("production").at("/volumeMounts/2/mountPath").asText()
                                + "/veikart.properties");
    }

    @Test
    void autoscalingDecidesHowManyThereAre() {
        assertThat(deployment("production").at("/spec/replicas").isMissingNode()).isTrue();
        assertThat(
                        Chart.one("production", "HorizontalPodAutoscaler")
                                .at("/spec/minReplicas")
                                .asInt())
                .isEqualTo(3);
        assertThat(deployment("ingress").at("/spec/replicas").asInt()).isEqualTo(2);
    }

    @Test
    void onlySeveralPodsHaveABudgetForDisruptions() {
        assertThat(Chart.one("ingress", "PodDisruptionBudget").at("/spec/maxUnavailable").asInt())
                .isEqualTo(1);
        assertThat(Chart.objects("minimal"))
                .noneMatch(object -> Chart.isOf(object, "PodDisruptionBudget"));
    }

    @Test
    void theAccountHasNoToken() {
        assertThat(
                        Chart.one("minimal", "ServiceAccount")
                                .path("automountServiceAccountToken")
                                .asBoolean(true))
                .isFalse();
    }

    @Test
    void aDigestGoesBeforeATag() {
        assertThat(container("production").path("image").asText()).contains("@sha256:");
        assertThat(
                        Chart.one("minimal", Map.of("image.tag", "1.2.3"), "Deployment")
                                .at("/spec/template/spec/containers/0/image")
                                .asText())
                .isEqualTo("ghcr.io/veikart/veikart:1.2.3");
    }

    private static JsonNode deployment(String scenario) {
        return Chart.one(scenario, "Deployment");
    }

    private static JsonNode pod(String scenario) {
        return deployment(scenario).at("/spec/template/spec");
    }

    private static JsonNode container(String scenario) {
        return pod(scenario).at("/containers/0");
    }
}
