package no.veikart.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import no.veikart.goal.Goal;
import no.veikart.roadmap.Archive;
import no.veikart.status.Subject;
import no.veikart.wording.Words;

/** One goal. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record GoalPage(
        Frame frame,
        Words w,
        GoalCard goal,
        String numberText,
        String proposal,
        String rationale,
        String ownerNote,
        GoalSum sum,
        List<MeasureCard> measures,
        List<Change> changes,
        String historyData,
        String badge,
        String badgeCode)
        implements TemplateInstance {

    static GoalPage of(Goal goal, Archive archive, Setting setting) {
        Words words = setting.words();
        GoalCard card = GoalCard.of(goal, setting);
        String data = "/v1/goals/" + goal.code();
        String badge = setting.links().picture("/v1/badges/" + goal.code() + ".svg");
        return new GoalPage(
                setting.frame(card.title(), words.of(goal.proposal()), data),
                words,
                card,
                words.get("goal.number", goal.number()),
                words.of(goal.proposal()),
                words.of(goal.rationale()),
                words.of(goal.ownerNote()),
                GoalSum.of(setting.state().statuses().goal(goal.code()), setting),
                setting.catalogue().measuresOf(goal).stream()
                        .map(measure -> MeasureCard.of(measure, setting))
                        .toList(),
                Change.of(
                        archive.changes(
                                new Subject(Subject.Kind.GOAL, goal.code()),
                                Long.MAX_VALUE,
                                setting.state(),
                                Change.SHOWN),
                        words),
                setting.links().data(data + "/status/history"),
                badge,
                code(goal, setting));
    }

    /** What somebody puts into a page of their own. */
    private static String code(Goal goal, Setting setting) {
        String language = setting.words().language().code();
        return String.format(
                Locale.ROOT,
                "<a href=\"%s/goals/%s?lang=%s\"><img src=\"%s/v1/badges/%s.svg?lang=%s\" alt=\"%s\"></a>",
                setting.host(),
                goal.code(),
                language,
                setting.host(),
                goal.code(),
                language,
                setting.words().get("goal.embed.alt", goal.number()));
    }
}
