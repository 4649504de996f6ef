package no.veikart.picture;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import no.veikart.assessment.GoalAssessment;
import no.veikart.goal.Goal;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;
import no.veikart.wording.Words;

/**
 * A goal's status on one line, as the template draws it; all lengths are in CSS pixels.
 *
 * @param status code of the status, which the colours and the sign follow
 * @param titleWidth of the field with the title; the text is made to fit
 */
@CheckedTemplate(basePath = "picture", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record BadgePicture(
        Words words,
        String darkWhen,
        String title,
        String titleText,
        String titleWidth,
        String status,
        String statusLabel,
        String statusText,
        String signX,
        String statusX,
        String width)
        implements TemplateInstance {

    private static final double FONT_SIZE = 13;
    private static final double MARGIN = 12;
    private static final double SIGN = 22;

    static BadgePicture of(Goal goal, PublicState state, Language language, Theme theme) {
        Words words = Words.in(language);
        GoalAssessment assessment = state.statuses().goal(goal.code());
        String title = words.get("badge.title", goal.number(), words.of(goal.title()));
        String status = words.label("status", assessment.status().code());
        double titleText = TextWidth.of(title, FONT_SIZE);
        double statusText = TextWidth.of(status, FONT_SIZE);
        double titleWidth = titleText + 2 * MARGIN;
        return new BadgePicture(
                words,
                theme.isDarkWhen(),
                title,
                Px.of(titleText),
                Px.of(titleWidth),
                assessment.status().code(),
                status,
                Px.of(statusText),
                Px.of(titleWidth + MARGIN),
                Px.of(titleWidth + MARGIN + SIGN),
                Px.of(titleWidth + 2 * MARGIN + SIGN + statusText));
    }
}
