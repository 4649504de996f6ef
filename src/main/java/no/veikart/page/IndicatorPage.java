package no.veikart.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.veikart.catalogue.Source;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.status.IndicatorStatus;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * One indicator.
 *
 * @param goal that it counts in; null for a background figure of the whole roadmap
 * @param sum null for what is only monitored
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record IndicatorPage(
        Frame frame,
        Words w,
        IndicatorRow indicator,
        String code,
        String definition,
        @Nullable String goal,
        String goalAddress,
        @Nullable String monitorOnly,
        Chart chart,
        IndicatorFigures figures,
        @Nullable IndicatorSum sum,
        List<TargetRow> targets,
        About about,
        List<Change> changes,
        String historyData,
        Map<String, String> proofWords)
        implements TemplateInstance {

    private static final List<String> PROOF_WORDS =
            List.of(
                    "button",
                    "working",
                    "good",
                    "bad",
                    "wrong",
                    "failed",
                    "entry",
                    "tree",
                    "root",
                    "signature",
                    "unsupported",
                    "raw");

    /** The picture of the series, for wide and for narrow pages. */
    public record Chart(String wide, String narrow, String text) {}

    /** The definition's other parts. */
    public record About(
            String unit,
            String direction,
            String frequency,
            @Nullable String weight,
            @Nullable String limit,
            @Nullable String baselineNote,
            List<String> reporters,
            String source,
            @Nullable String sourceUrl,
            String licence,
            String attribution) {}

    static IndicatorPage of(
            IndicatorStatus status,
            IndicatorFigures figures,
            List<Change> changes,
            Setting setting) {
        Indicator indicator = status.indicator();
        Words words = setting.words();
        String name = words.of(indicator.name());
        String data = "/v1/indicators/" + indicator.code();
        Goal goal = goal(indicator, setting);
        return new IndicatorPage(
                setting.frame(name, words.of(indicator.definition()), data),
                words,
                IndicatorRow.of(status, setting),
                indicator.code(),
                words.of(indicator.definition()),
                goal == null
                        ? null
                        : words.get("indicator.part-of", goal.number(), words.of(goal.title())),
                goal == null ? "" : setting.links().to("/goals/" + goal.code()),
                indicator.monitorOnly() == null ? null : words.of(indicator.monitorOnly()),
                chart(indicator, setting),
                figures,
                status.isMonitorOnly() ? null : IndicatorSum.of(status, setting),
                TargetRow.of(status, words),
                about(indicator, setting),
                changes,
                setting.links().data(data + "/status/history"),
                proofWords(words));
    }

    /** What the script says, which has no words of its own. */
    private static Map<String, String> proofWords(Words words) {
        Map<String, String> said = new TreeMap<>();
        PROOF_WORDS.forEach(key -> said.put(key, words.label("proof", key)));
        return said;
    }

    private static @Nullable Goal goal(Indicator indicator, Setting setting) {
        return indicator.goal() == null
                ? null
                : setting.catalogue().goal(indicator.goal()).orElse(null);
    }

    private static Chart chart(Indicator indicator, Setting setting) {
        String wide = setting.links().picture("/v1/charts/" + indicator.code() + ".svg");
        return new Chart(
                wide,
                wide + "&size=narrow",
                setting.words()
                        .get(
                                "indicator.chart.alt",
                                setting.words().of(indicator.name()),
                                IndicatorRow.of(
                                                setting.state()
                                                        .statuses()
                                                        .indicator(indicator.code()),
                                                setting)
                                        .trend()
                                        .text()));
    }

    private static About about(Indicator indicator, Setting setting) {
        Words words = setting.words();
        Source source = setting.catalogue().source(indicator.source()).orElseThrow();
        return new About(
                words.of(indicator.unit().label()),
                words.label("direction", indicator.direction().code()),
                words.label("frequency", indicator.frequency().code()),
                indicator.weight() == null ? null : words.number(indicator.weight()),
                indicator.limit() == null ? null : words.number(indicator.limit()),
                indicator.baselineNote() == null ? null : words.of(indicator.baselineNote()),
                indicator.reporters().stream()
                        .map(reporter -> GoalCard.organisation(reporter.organisation(), setting))
                        .toList(),
                source.publisher() + ": " + words.of(source.title()),
                source.url(),
                Origin.licence(source, words),
                source.attribution());
    }
}
