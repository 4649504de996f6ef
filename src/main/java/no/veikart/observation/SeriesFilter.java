package no.veikart.observation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a series is wanted; what is null is not filtered by.
 *
 * @param from the first day that a period may end
 * @param to the last day that a period may end
 */
public record SeriesFilter(
        @Nullable String region, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static final SeriesFilter ALL = new SeriesFilter(null, null, null);

    boolean includes(FigureKey key) {
        LocalDate end = key.period().lastDay();
        return (region == null || region.equals(key.region()))
                && (from == null || !end.isBefore(from))
                && (to == null || !end.isAfter(to));
    }

    /** Adds the same as SQL conditions; the answer has their parameters. */
    Map<String, Object> bind(List<String> conditions) {
        Map<String, Object> parameters = new HashMap<>();
        add("o.region = :region", "region", region, conditions, parameters);
        add("o.period_end >= :from", "from", from, conditions, parameters);
        add("o.period_end <= :to", "to", to, conditions, parameters);
        return parameters;
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
