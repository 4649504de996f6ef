package no.veikart.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Short ways to write figures, targets and questions; periods are years unless said otherwise. */
final class Questions {

    private Questions() {}

    static Figure figure(int year, String value) {
        return figure(year, value, "A");
    }

    static Figure figure(int year, String value, String obsStatus) {
        return figure(year, value, obsStatus, Precision.EXACT);
    }

    static Figure figure(int year, String value, String obsStatus, Precision precision) {
        return new Figure(
                String.valueOf(year), endOf(year), new BigDecimal(value), obsStatus, precision);
    }

    static TargetPoint target(int year, String value) {
        return target(year, value, Comparability.EXACT);
    }

    static TargetPoint target(int year, String value, Comparability comparability) {
        return new TargetPoint(
                String.valueOf(year), endOf(year), new BigDecimal(value), comparability);
    }

    static Question growth(Direction direction, List<Figure> figures, TargetPoint... targets) {
        return new Question(
                StatusMethod.GROWTH_1, direction, null, null, figures, List.of(targets));
    }

    static Question path(Direction direction, List<Figure> figures, TargetPoint... targets) {
        return growth(direction, figures, targets).with(StatusMethod.PATH_1);
    }

    static Question limited(Question question, @Nullable String limit) {
        return new Question(
                question.method(),
                question.direction(),
                limit == null ? null : new BigDecimal(limit),
                question.baselineEnd(),
                question.figures(),
                question.targets());
    }

    static Question since(int baseline, Question question) {
        return new Question(
                question.method(),
                question.direction(),
                question.limit(),
                endOf(baseline),
                question.figures(),
                question.targets());
    }

    /** The question with another value in its latest figure. */
    static Question withLatest(Question question, BigDecimal value) {
        List<Figure> figures = question.figures();
        Figure last = figures.get(figures.size() - 1);
        Figure changed =
                new Figure(
                        last.period(), last.periodEnd(), value, last.obsStatus(), last.precision());
        return new Question(
                question.method(),
                question.direction(),
                question.limit(),
                question.baselineEnd(),
                Stream.concat(figures.stream().limit(figures.size() - 1L), Stream.of(changed))
                        .toList(),
                question.targets());
    }

    static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
