package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The explained status of a goal.
 *
 * @param reason present exactly where the status is {@link Status#NOT_ASSESSABLE}
 * @param rule the rule that decided; absent where not assessable
 * @param score weighted mean of the counted scores, from −5 to 5; absent where not assessable
 * @param totalWeight of all indicators that carry weight
 * @param countedWeight of those that could be assessed
 * @param coverage countedWeight / totalWeight, from 0 to 1; 0 where nothing carries weight
 * @param contributions one for each indicator, in the order given
 * @param thresholds on the score, best first
 * @param provisional whether a counted indicator's status is
 * @param robust whether no other method disagrees on any counted indicator; null where none could
 *     assess any
 */
public record GoalAssessment(
        Status status,
        @Nullable Reason reason,
        @Nullable Rule rule,
        @Nullable BigDecimal score,
        BigDecimal totalWeight,
        BigDecimal countedWeight,
        BigDecimal coverage,
        List<Contribution> contributions,
        List<Threshold> thresholds,
        boolean provisional,
        @Nullable Boolean robust) {

    public GoalAssessment {
        contributions = List.copyOf(contributions);
        thresholds = List.copyOf(thresholds);
    }
}
