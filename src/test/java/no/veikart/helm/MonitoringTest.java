package no.veikart.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.veikart.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** Alerts and dashboard rest on metrics that there are, and lead to a runbook that there is. */
class MonitoringTest {

    private static final Pattern USED = Pattern.compile("veikart_[a-z_]+");
    private static final Pattern NAMED = Pattern.compile("\"(veikart(?:\\.[a-z]+)+)\"");
    private static final Pattern PROBLEMS = Pattern.compile("type=~\\\\\"([a-z|-]+)\\\\\"");
    private static final String SCENARIO = "monitoring";

    @Test
    void alertsAndDashboardUseMetricsThatTheServiceHas() throws IOException {
        String text =
                Chart.one(SCENARIO, "PrometheusRule").toString()
                        + Files.readString(Chart.FOLDER.resolve("files/dashboard.json"));

        Set<String> used = new TreeSet<>();
        Matcher matcher = USED.matcher(text);
        while (matcher.find()) {
            used.add(matcher.group());
        }

        assertThat(used).hasSizeGreaterThan(8);
        assertThat(namesInTheCode()).containsAll(used);
    }

    /** As Prometheus spells them; a counter ends in {@code _total}. */
    private static Set<String> namesInTheCode() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = NAMED.matcher(Files.readString(file));
                while (matcher.find()) {
                    names.add(matcher.group(1).replace('.', '_'));
                    names.add(matcher.group(1).replace('.', '_') + "_total");
                }
            }
        }
        return names;
    }

    @Test
    void alertsCountProblemsThatThereAre() {
        Matcher matcher = PROBLEMS.matcher(Chart.one(SCENARIO, "PrometheusRule").toString());

        assertThat(matcher.find()).isTrue();
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::code))
                .contains(matcher.group(1).split("\\|"));
    }

    @Test
    void everyAlertHasASeverityAndARunbook() throws IOException {
        String runbooks = Files.readString(Path.of("docs/operating.md")).toLowerCase(Locale.ROOT);

        assertThat(alerts())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        alert -> {
                            String name = alert.path("alert").asText();
                            assertThat(alert.at("/labels/severity").asText())
                                    .isIn("critical", "warning", "info");
                            assertThat(alert.at("/annotations/summary").asText()).endsWith(".");
                            assertThat(alert.at("/annotations/runbook_url").asText())
                                    .endsWith("#" + name.toLowerCase(Locale.ROOT));
                            assertThat(runbooks)
                                    .contains("\n### " + name.toLowerCase(Locale.ROOT) + "\n");
                        });
    }

    private static List<JsonNode> alerts() {
        return Pods.all(Chart.one(SCENARIO, "PrometheusRule").path("spec"), "groups")
                .flatMap(group -> Pods.all(group, "rules"))
                .toList();
    }

    @Test
    void prometheusScrapesTheManagement() {
        JsonNode monitor = Chart.one(SCENARIO, "ServiceMonitor");
        JsonNode management = Chart.named(SCENARIO, "Service", Chart.NAME + "-management");

        assertThat(monitor.at("/spec/endpoints/0/path").asText()).isEqualTo("/q/metrics");
        assertThat(monitor.at("/spec/endpoints/0/port").asText())
                .isEqualTo(management.at("/spec/ports/0/name").asText());
        assertThat(management.at("/metadata/labels").properties())
                .containsAll(monitor.at("/spec/selector/matchLabels").properties());
    }

    @Test
    void grafanaFindsTheDashboard() throws JsonProcessingException {
        JsonNode map = Chart.named(SCENARIO, "ConfigMap", Chart.NAME + "-dashboard");
        JsonNode dashboard =
                new ObjectMapper().readTree(map.path("data").path("veikart.json").asText());

        assertThat(map.at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
        assertThat(dashboard.path("panels")).hasSizeGreaterThan(8);
        assertThat(dashboard.path("panels"))
                .allMatch(panel -> panel.at("/targets/0/expr").asText().contains("$namespace"));
    }
}
