package no.veikart.reading;

import java.util.List;
import no.veikart.assessment.TargetPoint;
import no.veikart.indicator.Target;
import no.veikart.status.IndicatorStatus;

/** An indicator's targets, each with whether the status was computed with it. */
final class TargetViews {

    private TargetViews() {}

    static List<TargetView> of(IndicatorStatus status) {
        List<TargetPoint> used = status.assessment().basis().targets();
        return status.indicator().targets().stream()
                .map(target -> TargetView.of(target, isUsed(target, used)))
                .toList();
    }

    private static boolean isUsed(Target target, List<TargetPoint> used) {
        return target.period() != null
                && used.stream()
                        .anyMatch(point -> point.period().equals(target.period().toString()));
    }
}
