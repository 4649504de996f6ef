package no.veikart.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.veikart.assessment.Status;
import no.veikart.assessment.Threshold;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/** What the explained sums of goals and indicators share. */
final class Sums {

    private static final int SHOWN_DECIMALS = 3;

    private Sums() {}

    /** Where each status begins, best first, and last what is below all of them. */
    static List<GoalSum.Bound> bounds(List<Threshold> thresholds, Status reached, Words words) {
        List<GoalSum.Bound> bounds = new ArrayList<>();
        for (Threshold threshold : thresholds) {
            bounds.add(bound(threshold.status(), "threshold.from", threshold, reached, words));
        }
        if (!thresholds.isEmpty()) {
            Threshold lowest = thresholds.get(thresholds.size() - 1);
            bounds.add(bound(Status.DETERIORATING, "threshold.below", lowest, reached, words));
        }
        return bounds;
    }

    private static GoalSum.Bound bound(
            Status status, String key, Threshold threshold, Status reached, Words words) {
        return new GoalSum.Bound(
                Chip.of(status, words),
                words.get(key, words.number(threshold.from())),
                status == reached);
    }

    static Optional<Threshold> nextAbove(BigDecimal value, List<Threshold> thresholds) {
        return thresholds.stream()
                .filter(threshold -> threshold.from().compareTo(value) > 0)
                .min(Comparator.comparing(Threshold::from));
    }

    /** For a sentence; the steps have all decimals. */
    static String rounded(BigDecimal progress, Words words) {
        return words.number(
                progress.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** Null where no other method can judge. */
    static @Nullable String robust(@Nullable Boolean robust, Words words) {
        if (robust == null) {
            return null;
        }
        return words.get(robust ? "robust.yes" : "robust.no");
    }
}
