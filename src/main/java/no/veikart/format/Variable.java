package no.veikart.format;

import no.veikart.period.Frequency;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What figures are of: an indicator, as formats tell of it.
 *
 * @param goal code of its goal; null for context of the roadmap as a whole
 * @param unit code of what values are counted in
 * @param schoolYear whether periods are school years, which start in August
 * @param decimals how many decimals the source publishes
 * @param credit its main source
 */
public record Variable(
        String code,
        @Nullable String goal,
        Text name,
        String unit,
        Text unitLabel,
        Frequency frequency,
        boolean schoolYear,
        int decimals,
        Credit credit) {}
