package no.veikart.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** The image is what the chart expects of it, and a release builds both of one version. */
class ReleaseTest {

    private static final Path CHART = Path.of("helm", "veikart");
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @CsvSource({
        "quarkus.jib.use-current-timestamp, false",
        "quarkus.jib.use-current-timestamp-file-modification, false",
        "quarkus.jib.ports, '8080,9000'",
    })
    void theImageIsSetUp(String property, String value) throws Exception {
        assertThat(ofTheImage(property)).isEqualTo(value);
    }

    @Test
    void itRunsAsTheUserOfTheChartAndNotAsRoot() throws Exception {
        assertThat(ofTheImage("quarkus.jib.user")).isEqualTo("10001:10001");
        assertThat(Files.readString(CHART.resolve("templates/_helpers.tpl")))
                .contains("runAsUser: 10001\nrunAsGroup: 10001\n");
    }

    @Test
    void itRunsOnJava25() throws Exception {
        assertThat(ofTheImage("quarkus.jib.base-jvm-image")).matches(".+:25-jre.*");
    }

    @Test
    void theChartIsOfTheVersionThatIsBuilt() throws Exception {
        JsonNode chart = YAML.readTree(CHART.resolve("Chart.yaml").toFile());

        assertThat(chart.path("appVersion").asText()).isEqualTo(inPom("/project/version"));
    }

    @Test
    void nothingMayWriteButTheJobThatPublishes() throws IOException {
        JsonNode workflow = YAML.readTree(Path.of(".github/workflows/release.yml").toFile());

        assertThat(workflow.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        assertThat(workflow.at("/jobs/verify").has("permissions")).isFalse();
        assertThat(workflow.at("/jobs/publish/needs").asText()).isEqualTo("verify");
    }

    private static String ofTheImage(String property) throws Exception {
        return inPom(
                "/project/profiles/profile[id='release']/properties/*[local-name()='%s']"
                        .formatted(property));
    }

    private static String inPom(String path) throws Exception {
        Document pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        return XPathFactory.newInstance().newXPath().evaluate(path, pom);
    }
}
