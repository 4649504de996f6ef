package no.veikart.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Migrations run before the service and as another role. */
class MigrationTest {

    @Test
    void aJobRunsThemBeforeEachInstallAndUpgrade() {
        JsonNode job = Chart.one("minimal", "Job");

        assertThat(job.at("/metadata/annotations").path(Chart.HOOK).asText())
                .isEqualTo("pre-install,pre-upgrade");
        assertThat(job.at("/spec/template/spec/restartPolicy").asText()).isEqualTo("Never");
        assertThat(value(job.at("/spec/template/spec/containers/0"), "QUARKUS_PROFILE"))
                .isEqualTo("migrate");
    }

    @Test
    void theJobNeedsNothingThatTheChartMakes() {
        JsonNode pod = Chart.one("minimal", "Job").at("/spec/template/spec");

        assertThat(pod.has("serviceAccountName")).isFalse();
        assertThat(pod.at("/containers/0").has("envFrom")).isFalse();
        assertThat(Pods.all(pod, "volumes")).allMatch(volume -> volume.has("emptyDir"));
    }

    @Test
    void withoutAJobEachPodRunsThemFirst() {
        Map<String, String> init = Map.of("migration.mode", "init");

        JsonNode pod = Chart.one("minimal", init, "Deployment").at("/spec/template/spec");

        assertThat(pod.at("/initContainers/0/name").asText()).isEqualTo("migrate");
        assertThat(Chart.objects("minimal", init)).noneMatch(one -> Chart.isOf(one, "Job"));
    }

    @Test
    void somebodyElseMayRunThem() {
        List<JsonNode> objects = Chart.objects("minimal", Map.of("migration.mode", "off"));

        assertThat(objects).noneMatch(one -> Chart.isOf(one, "Job"));
        assertThat(objects).noneMatch(one -> one.toString().contains("initContainers"));
    }

    @ParameterizedTest
    @MethodSource("no.veikart.helm.Chart#scenarios")
    void theServiceItselfNeverGetsTheOwnersPassword(String scenario) {
        JsonNode service = Chart.one(scenario, "Deployment").at("/spec/template/spec/containers/0");

        assertThat(Pods.all(service, "env"))
                .noneMatch(one -> one.path("name").asText().startsWith("QUARKUS_FLYWAY"));
        assertThat(
                        Chart.named(scenario, "ConfigMap", Chart.NAME)
                                .at("/data/QUARKUS_FLYWAY_MIGRATE_AT_START")
                                .asText())
                .isEqualTo("false");
    }

    private static String value(JsonNode container, String name) {
        return Pods.all(container, "env")
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asText();
    }
}
