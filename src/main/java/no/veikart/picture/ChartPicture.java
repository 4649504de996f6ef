package no.veikart.picture;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * A chart as the template draws it; all places are in CSS pixels.
 *
 * @param titleLines the title, broken to the width
 * @param description what somebody hears who does not see it
 * @param plot the field of the figures
 * @param lines through comparable figures, each as the points of a polyline
 * @param path the way to the target, as the points of a polyline
 * @param breaks where a new series begins
 * @param limits values that are aimed at without a year
 * @param footerLines source and state, broken to the width
 */
@CheckedTemplate(basePath = "picture", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ChartPicture(
        Words words,
        String darkWhen,
        Box box,
        String title,
        String description,
        List<Label> titleLines,
        Box plot,
        List<Label> valueTicks,
        List<Label> yearTicks,
        List<String> lines,
        @Nullable String path,
        List<Label> breaks,
        List<Label> limits,
        List<Mark> marks,
        List<Label> labels,
        List<Mark> legend,
        List<Label> footerLines)
        implements TemplateInstance {

    /** A rectangle. */
    public record Box(String left, String top, String right, String bottom) {}

    /**
     * A text.
     *
     * @param kind how it is set, as in the style sheet
     * @param anchor which end of the text is at {@code x}: start, middle or end
     */
    public record Label(String kind, String x, String y, String anchor, String text) {}

    /**
     * A sign of a figure, target or line.
     *
     * @param text what it means
     */
    public record Mark(String shape, String x, String y, String textX, String textY, String text) {}
}
