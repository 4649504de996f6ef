package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a method judges: two comparable figures at different times, a direction, the targets. */
record Case(
        Direction direction,
        @Nullable BigDecimal limit,
        Figure base,
        Figure latest,
        List<TargetPoint> targets) {

    @Nullable TargetPoint target() {
        return targets.isEmpty() ? null : targets.get(targets.size() - 1);
    }

    boolean targetNotAfterBase(TargetPoint target) {
        return !target.periodEnd().isAfter(base.periodEnd());
    }

    boolean meets(BigDecimal value, TargetPoint target) {
        return noWorse(value, target.value());
    }

    boolean noWorse(BigDecimal value, BigDecimal than) {
        return direction.sign() * value.compareTo(than) >= 0;
    }
}
