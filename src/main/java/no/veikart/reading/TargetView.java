package no.veikart.reading;

import java.math.BigDecimal;
import no.veikart.indicator.Target;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A published aim for an indicator.")
record TargetView(
        @Schema(description = "In the indicator's unit.", examples = "2") BigDecimal value,
        @Schema(description = "Left out where the source gives no year.", examples = "2030")
                @Nullable String period,
        @Schema(description = "Whether the period is the tracker's own choice.")
                boolean periodAssignedByTracker,
        @Schema(
                        description =
                                "Whether the status is computed with it: only with a period, and only where"
                                        + " the indicator is judged.")
                boolean computedWith,
        @Schema(
                        description = "Who set it.",
                        enumeration = {
                            "storting",
                            "government",
                            "eu",
                            "agency",
                            "agreement",
                            "tracker"
                        })
                String authority,
        @Schema(description = "Whether the authority is bound by it.") boolean binding,
        @Schema(
                        description = "How far it speaks of the same quantity as the figures.",
                        enumeration = {"exact", "proxy", "other-denominator"})
                String comparability,
        Citation citation,
        @Nullable Text note) {

    static TargetView of(Target target, boolean computedWith) {
        return new TargetView(
                target.value(),
                target.period() == null ? null : target.period().toString(),
                target.periodAssignedByTracker(),
                computedWith,
                target.authority().code(),
                target.binding(),
                target.comparability().code(),
                new Citation(target.citation().title(), target.citation().url()),
                target.note());
    }

    @Schema(name = "TargetCitation", description = "Where a target is published.")
    record Citation(Text title, @Nullable String url) {}
}
