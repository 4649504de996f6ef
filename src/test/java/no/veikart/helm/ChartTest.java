package no.veikart.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart is one, and Kubernetes knows everything that it makes. */
class ChartTest {

    @Test
    void helmFindsNothingToComplainOf() {
        LintResult result = new Helm(Chart.FOLDER).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("no.veikart.helm.Chart#scenarios")
    void everyManifestIsOfAKnownTypeWithoutUnknownFields(String scenario) {
        assertThat(Chart.objects(scenario)).isNotEmpty().allSatisfy(KubernetesTypes::requireKnown);
    }

    @ParameterizedTest
    @MethodSource("no.veikart.helm.Chart#scenarios")
    void everyObjectSaysWhoseItIsAndNoTwoHaveOneName(String scenario) {
        List<JsonNode> objects = Chart.objects(scenario);

        assertThat(objects)
                .allSatisfy(
                        object ->
                                assertThat(
                                                object.at("/metadata/labels")
                                                        .path("app.kubernetes.io/instance")
                                                        .asText())
                                        .isEqualTo("release"));
        assertThat(objects)
                .extracting(one -> one.path("kind").asText() + one.at("/metadata/name").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void aMisspeltFieldWouldBeNoticed() {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.put("apiVersion", "v1").put("kind", "PersistentVolumeClaim");
        claim.putObject("spec").put("storageClas", "fast");

        assertThatThrownBy(() -> KubernetesTypes.requireKnown(claim))
                .hasMessageContaining("storageClas");
    }
}
