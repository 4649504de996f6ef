package no.veikart.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
import no.veikart.assessment.Status;
import no.veikart.goal.Goal;
import no.veikart.status.IndicatorStatus;
import no.veikart.wording.Words;

/** The roadmap at a glance. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record HomePage(
        Frame frame,
        Words w,
        String title,
        String summary,
        String letterNote,
        String countsTitle,
        List<Count> counts,
        List<GoalCard> goals,
        List<IndicatorRow> context)
        implements TemplateInstance {

    /** How many goals have a status. */
    public record Count(Chip status, String number, String text) {}

    static HomePage of(Setting setting) {
        Words words = setting.words();
        List<Goal> goals = setting.catalogue().goals();
        List<Goal> pursued = goals.stream().filter(goal -> !goal.retired()).toList();
        String title = words.of(setting.catalogue().roadmap().title());
        return new HomePage(
                setting.frame(title, words.get("site.tagline"), "/v1/roadmap"),
                words,
                title,
                words.of(setting.catalogue().roadmap().summary()),
                words.of(setting.catalogue().roadmap().letter().note()),
                words.get("home.summary", pursued.size()),
                counts(pursued, setting),
                goals.stream().map(goal -> GoalCard.of(goal, setting)).toList(),
                context(setting));
    }

    private static List<Count> counts(List<Goal> goals, Setting setting) {
        return Arrays.stream(Status.values())
                .map(status -> count(status, goals, setting))
                .filter(count -> !count.number().equals("0"))
                .toList();
    }

    private static Count count(Status status, List<Goal> goals, Setting setting) {
        long number =
                goals.stream()
                        .filter(
                                goal ->
                                        setting.state().statuses().goal(goal.code()).status()
                                                == status)
                        .count();
        return new Count(
                Chip.of(status, setting.words()),
                Long.toString(number),
                setting.words().get("home.count", number, goals.size()));
    }

    private static List<IndicatorRow> context(Setting setting) {
        List<IndicatorStatus> indicators =
                setting.state().statuses().indicators().values().stream()
                        .filter(status -> status.indicator().goal() == null)
                        .toList();
        return indicators.stream().map(status -> IndicatorRow.of(status, setting)).toList();
    }
}
