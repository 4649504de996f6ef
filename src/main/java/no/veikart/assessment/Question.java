package no.veikart.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a status follows from.
 *
 * @param method the method to judge by
 * @param direction the wanted direction
 * @param limit natural limit of the values in the indicator's unit, not negative; null where there
 *     is none. Only {@code growth/1} without a target uses it
 * @param baselineEnd last day of the baseline period; null for that of the first usable figure
 * @param figures one series, without missing values, in strict order of period end
 * @param targets the dated targets in strict order of period end; {@code growth/1} uses the last,
 *     {@code path/1} all that lie after the base
 */
public record Question(
        StatusMethod method,
        Direction direction,
        @Nullable BigDecimal limit,
        @Nullable LocalDate baselineEnd,
        List<Figure> figures,
        List<TargetPoint> targets) {

    public Question {
        if (limit != null) {
            limit = Decimals.bounded("limit", limit);
        }
        if (limit != null && limit.signum() < 0) {
            throw new IllegalArgumentException("limit must not be negative, is " + limit);
        }
        figures = List.copyOf(figures);
        targets = List.copyOf(targets);
        requireOrder("figures", figures, Figure::periodEnd);
        requireOrder("targets", targets, TargetPoint::periodEnd);
    }

    /** The same question put to another method. */
    public Question with(StatusMethod other) {
        return new Question(other, direction, limit, baselineEnd, figures, targets);
    }

    private static <T> void requireOrder(String name, List<T> list, Function<T, LocalDate> end) {
        for (int i = 1; i < list.size(); i++) {
            LocalDate earlier = end.apply(list.get(i - 1));
            LocalDate later = end.apply(list.get(i));
            if (!later.isAfter(earlier)) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "%s must be in strict order of period end, %s follows %s",
                                name,
                                later,
                                earlier));
            }
        }
    }
}
