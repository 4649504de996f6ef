package no.veikart.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a status rests on.
 *
 * @param base the figure computed from: of the baseline, or of a later break; null without figures
 * @param latest the figure computed to; null without figures
 * @param previous the figure before the latest in the same series, the base at the earliest
 * @param targets the targets that the method computed with, the judged one last
 * @param restartedAtBreak whether a series break after the baseline moved the base
 * @param caveats what has to be said beside the status, in the order of the enum
 */
public record Basis(
        @Nullable Figure base,
        @Nullable Figure latest,
        @Nullable Figure previous,
        List<TargetPoint> targets,
        boolean restartedAtBreak,
        List<Caveat> caveats) {

    public Basis {
        targets = List.copyOf(targets);
        caveats = List.copyOf(caveats);
    }

    /** The target that decides whether the indicator has achieved; null without targets. */
    public @Nullable TargetPoint target() {
        return targets.isEmpty() ? null : targets.get(targets.size() - 1);
    }

    /** Whether base or latest is provisional, estimated or forecast (status P, E or F). */
    public boolean provisional() {
        return (base != null && base.isProvisional()) || (latest != null && latest.isProvisional());
    }
}
