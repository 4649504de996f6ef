package no.veikart.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.veikart.operation.KnownVariables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kubernetes calls restricted, in every scenario, and secrets only where they are kept. */
class PolicyTest {

    private static final Pattern SECRET =
            Pattern.compile(
                    "password|secret|token|actor.?key|signing.?key", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @MethodSource("no.veikart.helm.Chart#scenarios")
    void noPodHasAnyPrivilege(String scenario) {
        assertThat(Pods.of(scenario)).isNotEmpty().allSatisfy(PolicyTest::requireRestricted);
    }

    private static void requireRestricted(JsonNode pod) {
        JsonNode security = pod.path("securityContext");
        assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(security.path("runAsUser").asInt()).isPositive();
        assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.has("hostNetwork") || pod.has("hostPID") || pod.has("hostIPC")).isFalse();
        assertThat(Pods.all(pod, "volumes")).noneMatch(volume -> volume.has("hostPath"));
    }

    @ParameterizedTest
    @MethodSource("no.veikart.helm.Chart#scenarios")
    void noContainerWritesIntoItsImageOrKeepsACapability(String scenario) {
        assertThat(Pods.containersOf(scenario))
                .allSatisfy(
                        container -> {
                            JsonNode security = container.path("securityContext");
                            assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                                    .isTrue();
                            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                                    .isFalse();
                            assertThat(security.at("/capabilities/drop/0").asText())
                                    .isEqualTo("ALL");
                            assertThat(security.at("/capabilities/add").isMissingNode()).isTrue();
                        });
    }

    @ParameterizedTest
    @MethodSource("no.veikart.helm.Chart#scenarios")
    void everyContainerSaysWhatItNeeds(String scenario) {
        assertThat(Pods.containersOf(scenario))
                .allSatisfy(
                        container -> {
                            JsonNode resources = container.path("resources");
                            assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
                            assertThat(resources.at("/requests/memory").asText()).isNotEmpty();
                            assertThat(resources.at("/limits/memory").asText()).isNotEmpty();
                            assertThat(container.path("image").asText())
                                    .contains(":")
                                    .doesNotEndWith(":latest");
                        });
    }

    @ParameterizedTest
    @MethodSource("no.veikart.helm.Chart#scenarios")
    void noSecretIsWrittenDown(String scenario) {
        assertThat(Chart.objects(scenario))
                .noneMatch(object -> Chart.isOf(object, "Secret"))
                .filteredOn(object -> Chart.isOf(object, "ConfigMap"))
                .allSatisfy(
                        map -> assertThat(names(map.path("data"))).noneMatch(PolicyTest::isSecret));
        assertThat(
                        Pods.containersOf(scenario).stream()
                                .flatMap(container -> Pods.all(container, "env"))
                                .filter(variable -> isSecret(variable.path("name").asText())))
                .allSatisfy(
                        variable ->
                                assertThat(variable.at("/valueFrom/secretKeyRef/name").asText())
                                        .isNotEmpty());
    }

    /** A name of a variable, or of a setting in a file. */
    private static Stream<String> names(JsonNode data) {
        return data.properties().stream()
                .filter(one -> !one.getKey().endsWith(".json"))
                .flatMap(
                        one ->
                                Stream.concat(
                                        Stream.of(one.getKey()),
                                        one.getValue().asText().lines().map(PolicyTest::name)));
    }

    private static String name(String line) {
        return line.contains("=") ? line.substring(0, line.indexOf('=')) : "";
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name).find();
    }

    @ParameterizedTest
    @MethodSource("no.veikart.helm.Chart#scenarios")
    void everyVariableIsOneThatTheServiceKnows(String scenario) {
        Set<String> known = KnownVariables.all();
        Stream<String> inMaps =
                Chart.objects(scenario).stream()
                        .filter(object -> Chart.isOf(object, "ConfigMap"))
                        .flatMap(map -> map.path("data").properties().stream())
                        .map(one -> one.getKey())
                        .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)));
        Stream<String> inContainers =
                Pods.containersOf(scenario).stream()
                        .flatMap(container -> Pods.all(container, "env"))
                        .map(variable -> variable.path("name").asText());

        List<String> used = Stream.concat(inMaps, inContainers).toList();

        assertThat(used).hasSizeGreaterThan(10);
        assertThat(known).containsAll(used);
    }

    @Test
    void aVariableThatNobodyReadsWouldBeNoticed() {
        assertThat(KnownVariables.all())
                .contains("QUARKUS_HTTP_PORT", "VEIKART_LEDGER_ORIGIN", "VEIKART_ACTOR_KEY")
                .doesNotContain("QUARKUS_HTTP_PORTS", "VEIKART_LEDGER_NAME");
    }
}
