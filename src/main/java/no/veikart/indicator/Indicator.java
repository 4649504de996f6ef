package no.veikart.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.veikart.assessment.Direction;
import no.veikart.assessment.StatusMethod;
import no.veikart.period.Frequency;
import no.veikart.period.Period;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A measurable quantity.
 *
 * @param goal code of its goal; absent for context that belongs to the roadmap as a whole
 * @param direction where the quantity should go; {@link Direction#NONE} is monitored, not judged
 * @param schoolYear whether periods are school years, which start in August
 * @param decimals how many decimals the source publishes
 * @param limit the natural limit that growth is damped towards; see the method {@code growth/1}
 * @param usualChange how far a value usually is from the one before it at most, as a share of that
 *     one; a change beyond needs the reporter's confirmation
 * @param method code of the status method; absent for what is only monitored
 * @param weight share in the goal's mean, relative to the others; absent for what is only monitored
 * @param monitorOnly why it is only monitored; absent for what is judged
 * @param baseline the period that progress is measured from
 * @param source key of the catalogue's main source
 * @param retired whether it is no longer reported: its series stays, it counts for nothing
 */
public record Indicator(
        String code,
        @Nullable String goal,
        Text name,
        Text definition,
        Unit unit,
        Direction direction,
        Frequency frequency,
        boolean schoolYear,
        int decimals,
        Additive additive,
        Range range,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal usualChange,
        @Nullable String method,
        @Nullable BigDecimal weight,
        @Nullable Text monitorOnly,
        @Nullable Period baseline,
        @Nullable Text baselineNote,
        String source,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Target> targets,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reporter> reporters,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retired) {

    public Indicator {
        targets = targets == null ? List.of() : List.copyOf(targets);
        reporters = reporters == null ? List.of() : List.copyOf(reporters);
        boolean judged = direction != Direction.NONE;
        if (judged != (method != null) || judged != (weight != null)) {
            throw new IllegalArgumentException(
                    code
                            + ": an indicator with a direction has a method and a weight, others none");
        }
        if (usualChange != null && usualChange.signum() <= 0) {
            throw new IllegalArgumentException(
                    code + ": usualChange must be positive, is " + usualChange.toPlainString());
        }
        if (method != null) {
            StatusMethod.ofCode(method);
        }
        if (weight != null && weight.signum() < 0) {
            throw new IllegalArgumentException(
                    code + ": weight must not be negative, is " + weight.toPlainString());
        }
    }

    public Optional<Reporter> reporter(String organisation) {
        return reporters.stream()
                .filter(reporter -> reporter.organisation().equals(organisation))
                .findFirst();
    }

    public boolean isReviewedAutomatically(String organisation) {
        return reporter(organisation)
                .filter(reporter -> reporter.review() == Reporter.Review.AUTOMATIC)
                .isPresent();
    }

    /** Whether the indicator can have a figure for the period. */
    public boolean covers(Period period) {
        return period.isKnownTo(frequency) && period.isSchoolYear() == schoolYear;
    }

    /** The targets that can be computed with: those whose period is known, in time order. */
    public List<Target> datedTargets() {
        return targets.stream()
                .filter(target -> target.period() != null)
                .sorted((a, b) -> a.requiredPeriod().compareTo(b.requiredPeriod()))
                .toList();
    }

    /** This indicator with the other's targets and baseline. */
    public Indicator withTargetsOf(Indicator other) {
        return with(direction, limit, method, weight, other.baseline, other.targets);
    }

    /** This indicator with the other's direction and natural limit. */
    public Indicator withDirectionOf(Indicator other) {
        boolean sameKind = (direction == Direction.NONE) == (other.direction == Direction.NONE);
        Indicator judged = sameKind ? this : other;
        return with(other.direction, other.limit, judged.method, judged.weight, baseline, targets);
    }

    private Indicator with(
            Direction newDirection,
            @Nullable BigDecimal newLimit,
            @Nullable String newMethod,
            @Nullable BigDecimal newWeight,
            @Nullable Period newBaseline,
            List<Target> newTargets) {
        return new Indicator(
                code,
                goal,
                name,
                definition,
                unit,
                newDirection,
                frequency,
                schoolYear,
                decimals,
                additive,
                range,
                newLimit,
                usualChange,
                newMethod,
                newWeight,
                monitorOnly,
                newBaseline,
                baselineNote,
                source,
                newTargets,
                reporters,
                retired);
    }

    /** Where a sum over regions, or over periods, means something. */
    public record Additive(boolean regions, boolean periods) {}

    /** What a value can be; both ends belong to it, an absent end is open. */
    public record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {

        public Range {
            if (min != null && max != null && min.compareTo(max) > 0) {
                throw new IllegalArgumentException(
                        "min of a range must not be above max, is "
                                + min.toPlainString()
                                + " above "
                                + max.toPlainString());
            }
        }

        public boolean contains(BigDecimal value) {
            return (min == null || value.compareTo(min) >= 0)
                    && (max == null || value.compareTo(max) <= 0);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "[%s, %s]", text(min), text(max));
        }

        private static String text(@Nullable BigDecimal end) {
            return end == null ? "…" : end.toPlainString();
        }
    }

    public record Unit(String code, Text label) {}
}
