package no.veikart.page;

import java.time.LocalDate;
import java.util.List;
import no.veikart.catalogue.Source;
import no.veikart.measure.Measure;
import no.veikart.measure.MeasureProgress;
import no.veikart.measure.MilestoneProgress;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/** A measure with its milestones. */
public record MeasureCard(
        String title,
        String description,
        String organisation,
        String state,
        boolean retired,
        String caption,
        List<Step> steps,
        String source,
        @Nullable String sourceUrl) {

    /**
     * A milestone.
     *
     * @param delay that it is overdue, or how late it was; null where it is neither
     */
    public record Step(
            String title, String due, String state, String date, @Nullable String delay) {}

    static MeasureCard of(Measure measure, Setting setting) {
        Words words = setting.words();
        MeasureProgress progress = setting.state().progressOf(measure);
        Source source = setting.catalogue().source(measure.source()).orElseThrow();
        String title = words.of(measure.title());
        return new MeasureCard(
                title,
                words.of(measure.description()),
                words.get(
                        "measure.organisation",
                        GoalCard.organisation(measure.organisation(), setting)),
                words.label("milestone", progress.state().code()),
                measure.retired(),
                words.get("goal.measures.caption", title),
                progress.milestones().stream().map(step -> step(step, words)).toList(),
                words.of(source.title()),
                source.url());
    }

    private static Step step(MilestoneProgress progress, Words words) {
        return new Step(
                words.of(progress.milestone().title()),
                day(progress.milestone().due(), words),
                words.label("milestone", progress.state().code()),
                day(progress.date(), words),
                delay(progress, words));
    }

    private static String day(@Nullable LocalDate day, Words words) {
        return day == null ? words.get("measure.no-date") : words.day(day);
    }

    private static @Nullable String delay(MilestoneProgress progress, Words words) {
        if (progress.isOverdue()) {
            return words.get("measure.overdue");
        }
        Long days = progress.delayDays();
        return days == null || days == 0 ? null : words.get("measure.delay", days);
    }
}
