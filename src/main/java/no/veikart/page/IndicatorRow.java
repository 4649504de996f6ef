package no.veikart.page;

import no.veikart.assessment.Figure;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Target;
import no.veikart.period.Period;
import no.veikart.picture.Sparkline;
import no.veikart.status.IndicatorStatus;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * An indicator at a glance.
 *
 * @param latest with its unit; null without figures
 * @param target null where there is none
 */
public record IndicatorRow(
        String name,
        String address,
        @Nullable String latest,
        String period,
        @Nullable String target,
        String targetPeriod,
        Sparkline trend,
        Chip status) {

    static IndicatorRow of(IndicatorStatus status, Setting setting) {
        Indicator indicator = status.indicator();
        Words words = setting.words();
        Figure latest = status.assessment().basis().latest();
        Target target = shownTarget(indicator);
        return new IndicatorRow(
                words.of(indicator.name()),
                setting.links().to("/indicators/" + indicator.code()),
                latest == null
                        ? null
                        : words.number(latest.value(), indicator.decimals())
                                + " "
                                + words.of(indicator.unit().label()),
                latest == null ? "" : words.period(Period.parse(latest.period())),
                target == null ? null : words.number(target.value()),
                target == null ? "" : period(target, words),
                Sparkline.of(
                        setting.state().evidence().figures(indicator.code()),
                        indicator.decimals(),
                        words),
                Chip.of(status, words));
    }

    /** The last of those with a year, else the last. */
    private static @Nullable Target shownTarget(Indicator indicator) {
        return indicator.targets().stream()
                .reduce((first, second) -> second.period() == null ? first : second)
                .orElse(null);
    }

    private static String period(Target target, Words words) {
        return target.period() == null
                ? words.get("indicator.without-year")
                : words.period(target.period());
    }
}
