package no.veikart.picture;

import java.util.Locale;
import no.veikart.assessment.Precision;
import no.veikart.observation.ObsStatus;
import no.veikart.observation.PublishedFigure;

/** What a point of a chart looks like. Shapes tell figures apart, colours do not. */
enum Shape {
    /** A figure like any other: a full circle. */
    PLAIN,
    /** Provisional, estimated, imputed or forecast: an empty circle. */
    PROVISIONAL,
    /** The true value is this or more: a triangle that points up. */
    LOWER_BOUND,
    /** Of another definition, not to be compared: an empty square. */
    OTHER_DEFINITION;

    static Shape of(PublishedFigure figure) {
        Shape byStatus = ofStatus(figure.status());
        return byStatus == PLAIN && figure.precision() == Precision.LOWER_BOUND
                ? LOWER_BOUND
                : byStatus;
    }

    private static Shape ofStatus(ObsStatus status) {
        return switch (status) {
            case DEFINITION_DIFFERS -> OTHER_DEFINITION;
            case PROVISIONAL, ESTIMATED, FORECAST, IMPUTED -> PROVISIONAL;
            case NORMAL,
                    BREAK,
                    MISSING_HOLIDAY,
                    NOT_COLLECTED,
                    CANNOT_EXIST,
                    NOT_SIGNIFICANT,
                    MISSING,
                    SUPPRESSED,
                    SPECIAL_EVENT,
                    INCLUDES_OTHER ->
                    PLAIN;
        };
    }

    /** In kebab-case, as in the style sheet and in the words. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
