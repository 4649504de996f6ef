package no.veikart.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assesses a goal by the weighted mean of its indicators' scores. */
public final class GoalAssessments {

    private static final BigDecimal LEAST_COVERAGE = new BigDecimal("0.5");

    private final List<Weighted> parts;
    private final List<Weighted> counted;
    private final BigDecimal totalWeight;
    private final BigDecimal countedWeight;

    private GoalAssessments(List<Weighted> parts) {
        this.parts = parts;
        this.counted = parts.stream().filter(Weighted::counts).toList();
        this.totalWeight = sum(parts, Weighted::carried);
        this.countedWeight = sum(counted, Weighted::carried);
    }

    /** Never throws; what cannot be assessed says so with a reason. */
    public static GoalAssessment assess(List<Weighted> indicators) {
        return new GoalAssessments(List.copyOf(indicators)).assess();
    }

    private GoalAssessment assess() {
        Reason reason = obstacle();
        BigDecimal score = reason == null ? score() : null;
        Status status = score == null ? Status.NOT_ASSESSABLE : status(score);
        return new GoalAssessment(
                status,
                reason,
                GoalScale.rule(status),
                score,
                totalWeight,
                countedWeight,
                Decimals.published(coverage()),
                parts.stream().map(Contribution::of).toList(),
                GoalScale.THRESHOLDS,
                counted.stream().anyMatch(part -> part.assessment().provisional()),
                robust());
    }

    private @Nullable Reason obstacle() {
        if (totalWeight.signum() == 0) {
            return Reason.NO_WEIGHT;
        }
        return coverage().compareTo(LEAST_COVERAGE) < 0 ? Reason.LOW_COVERAGE : null;
    }

    private BigDecimal coverage() {
        return totalWeight.signum() == 0
                ? BigDecimal.ZERO
                : countedWeight.divide(totalWeight, Decimals.WORKING);
    }

    private BigDecimal score() {
        BigDecimal weighted = sum(counted, part -> part.carried().multiply(scoreOf(part)));
        return Decimals.published(weighted.divide(countedWeight, Decimals.WORKING));
    }

    private Status status(BigDecimal score) {
        boolean allAchieved =
                parts.stream()
                        .filter(Weighted::carriesWeight)
                        .allMatch(part -> part.assessment().status() == Status.ACHIEVED);
        return allAchieved ? Status.ACHIEVED : GoalScale.status(score);
    }

    private @Nullable Boolean robust() {
        List<Boolean> known =
                counted.stream()
                        .map(part -> part.assessment().robust())
                        .filter(Objects::nonNull)
                        .toList();
        return known.isEmpty() ? null : !known.contains(false);
    }

    private static BigDecimal scoreOf(Weighted part) {
        return Objects.requireNonNull(part.assessment().score(), "a counted part has a score");
    }

    private static BigDecimal sum(List<Weighted> parts, Function<Weighted, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
