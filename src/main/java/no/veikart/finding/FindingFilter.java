package no.veikart.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.veikart.catalogue.Catalogue;
import no.veikart.database.SqlArray;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted; what is null is not filtered by.
 *
 * @param type what kind of thing they are about
 * @param key exactly which one
 * @param organisation code of the auditor's organisation
 */
public record FindingFilter(
        FindingSubject.@Nullable Type type,
        @Nullable String key,
        @Nullable FindingState state,
        @Nullable Under under,
        @Nullable String organisation) {

    /** All about what is there or under it. */
    public static FindingFilter of(Under under) {
        return new FindingFilter(null, null, null, under, null);
    }

    /** Adds itself as SQL conditions; the answer has their parameters. */
    Map<String, Object> bind(List<String> conditions) {
        Map<String, Object> parameters = new HashMap<>();
        if (type != null) {
            conditions.add("f.subject_type = :type");
            parameters.put("type", type.code());
        }
        if (key != null) {
            conditions.add("f.subject_key = :key");
            parameters.put("key", key);
        }
        if (state != null) {
            conditions.add("coalesce(r.outcome, 'open') = :state");
            parameters.put("state", state.code());
        }
        if (organisation != null) {
            conditions.add("f.organisation = :organisation");
            parameters.put("organisation", organisation);
        }
        if (under != null) {
            conditions.add(Under.CONDITION);
            parameters.put("goal", under.goal());
            parameters.put("indicators", SqlArray.of("text", under.indicators(), code -> code));
            parameters.put("measures", SqlArray.of("text", under.measures(), code -> code));
        }
        return parameters;
    }

    /**
     * A goal and all that is under it.
     *
     * @param indicators codes
     * @param measures codes
     */
    public record Under(String goal, List<String> indicators, List<String> measures) {

        private static final String CONDITION =
                """
                (f.subject_type = 'goal' and f.subject_key = :goal
                    or f.indicator = any(:indicators)
                    or f.subject_type = 'measure' and f.subject_key = any(:measures)
                    or :goal = any(f.goals))\
                """;

        public static Under ofIndicator(String code) {
            return new Under("", List.of(code), List.of());
        }

        public static Under of(Goal goal, Catalogue catalogue) {
            return new Under(
                    goal.code(),
                    catalogue.indicatorsOf(goal).stream().map(Indicator::code).toList(),
                    catalogue.measuresOf(goal).stream().map(Measure::code).toList());
        }
    }
}
