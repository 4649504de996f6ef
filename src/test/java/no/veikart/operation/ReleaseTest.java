package no.veikart.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** The image is what the chart expects of it, and a release builds both of one version. */
class ReleaseTest {

    private static final Path CHART = Path.of("helm", "veikart");
    private static final Path IMAGE = Path.of("src", "image");
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
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
    void nothingMayWriteButTheJobsThatPublish() throws IOException {
        JsonNode workflow = release();

        assertThat(workflow.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        assertThat(workflow.at("/jobs/verify").has("permissions")).isFalse();
        assertThat(workflow.at("/jobs/image/needs").asText()).isEqualTo("verify");
        assertThat(workflow.at("/jobs/cache/permissions").toString()).doesNotContain("write");
        assertThat(workflow.at("/jobs/publish/needs").toString())
                .isEqualTo("[\"image\",\"cache\"]");
    }

    @Test
    void thereIsACacheForEachPlatformOfTheImageAndItIsUsed() throws Exception {
        JsonNode cache = release().at("/jobs/cache/strategy/matrix/include");

        assertThat(cache.findValuesAsText("platform").stream().map("linux/"::concat))
                .containsExactly(ofTheImage("quarkus.jib.platforms").split(","));
        assertThat(Files.readString(IMAGE.resolve("Dockerfile")))
                .contains("\nCOPY --chmod=444 aot-${TARGETARCH}/app.aot /home/jboss/app.aot\n")
                .contains("\nENV JDK_JAVA_OPTIONS=\"-XX:AOTCache=/home/jboss/app.aot\"\n");
    }

    @Test
    void theCacheIsMadeWithTheOptionsOfTheChart() throws IOException {
        String options =
                YAML.readTree(CHART.resolve("values.yaml").toFile()).at("/jvm/options").asText();

        assertThat(options).isNotBlank();
        assertThat(Files.readString(IMAGE.resolve("train.sh")))
                .contains("sed -n 's/^  options: \"\\(.*\\)\"$/\\1/p'");
        assertThat(Files.readString(CHART.resolve("values.yaml")))
                .containsOnlyOnce("\n  options: \"" + options + "\"\n");
    }

    @Test
    void whatIsPackagedIsWhatACacheCanHold() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(SETTINGS)) {
            settings.load(file);
        }

        assertThat(settings).containsEntry("quarkus.package.jar.type", "aot-jar");
    }

    private static JsonNode release() throws IOException {
        return YAML.readTree(Path.of(".github/workflows/release.yml").toFile());
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
