package no.veikart.page;

import java.util.List;
import no.veikart.assessment.TargetPoint;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Target;
import no.veikart.status.IndicatorStatus;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/** A published aim, with who set it and what it is good for. */
public record TargetRow(
        String value,
        String authority,
        String binding,
        String comparability,
        boolean assigned,
        String use,
        String citation,
        @Nullable String url,
        @Nullable String note) {

    static List<TargetRow> of(IndicatorStatus status, Words words) {
        return status.indicator().targets().stream()
                .map(target -> of(target, status, words))
                .toList();
    }

    private static TargetRow of(Target target, IndicatorStatus status, Words words) {
        boolean used = isUsed(target, status.assessment().basis().targets());
        return new TargetRow(
                value(target, status.indicator(), words),
                words.get("target.authority", words.label("authority", target.authority().code())),
                words.get(target.binding() ? "target.binding" : "target.not-binding"),
                words.get(
                        "target.comparability",
                        words.label("comparability", target.comparability().code())),
                target.periodAssignedByTracker(),
                words.get(used ? "target.computed" : "target.shown"),
                words.of(target.citation().title()),
                target.citation().url(),
                target.note() == null ? null : words.of(target.note()));
    }

    static String value(Target target, Indicator indicator, Words words) {
        String value = words.number(target.value()) + " " + words.of(indicator.unit().label());
        return target.period() == null
                ? words.get("target.undated", value)
                : words.get("target.value", value, words.period(target.period()));
    }

    private static boolean isUsed(Target target, List<TargetPoint> used) {
        return target.period() != null
                && used.stream()
                        .anyMatch(point -> point.period().equals(target.period().toString()));
    }
}
