package no.veikart.assessment;

import static no.veikart.assessment.Direction.DECREASE;
import static no.veikart.assessment.Direction.INCREASE;
import static no.veikart.assessment.Direction.NONE;
import static no.veikart.assessment.Questions.figure;
import static no.veikart.assessment.Questions.growth;
import static no.veikart.assessment.Questions.path;
import static no.veikart.assessment.Questions.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalAssessmentsTest {

    private static final Assessment ACHIEVED =
            Assessments.assess(
                    growth(
                            INCREASE,
                            List.of(figure(2020, "1"), figure(2024, "9")),
                            target(2030, "5")));
    private static final Assessment NO_DATA = Assessments.assess(growth(INCREASE, List.of()));
    private static final Assessment MONITORED =
            Assessments.assess(growth(NONE, List.of(figure(2020, "1"), figure(2024, "9"))));

    @ParameterizedTest
    @CsvSource({
        "5, 0, ON_TRACK, SCORE_AT_LEAST_2_5, 2.5",
        "5, -0.01, ACCELERATION_NEEDED, SCORE_AT_LEAST_0, 2.495",
        "2, -2, ACCELERATION_NEEDED, SCORE_AT_LEAST_0, 0",
        "2, -2.01, LIMITED_PROGRESS, SCORE_AT_LEAST_MINUS_2_5, -0.005",
        "0, -5, LIMITED_PROGRESS, SCORE_AT_LEAST_MINUS_2_5, -2.5",
        "-0.01, -5, DETERIORATING, SCORE_BELOW_MINUS_2_5, -2.505"
    })
    void meanOfTheScoresDecides(
            String first, String second, Status status, Rule rule, String score) {
        // When
        GoalAssessment goal =
                GoalAssessments.assess(
                        List.of(part("a", "1", scored(first)), part("b", "1", scored(second))));

        // Then
        assertThat(goal.status()).isEqualTo(status);
        assertThat(goal.rule()).isEqualTo(rule);
        assertThat(goal.score()).isEqualByComparingTo(score);
        assertThat(goal.reason()).isNull();
    }

    @Test
    void meanIsWeighted() {
        // When
        GoalAssessment goal =
                GoalAssessments.assess(
                        List.of(part("a", "2", scored("4")), part("b", "1", scored("-1"))));

        // Then
        assertThat(goal.score()).isEqualTo("2.333333333333");
        assertThat(goal.totalWeight()).isEqualTo("3");
        assertThat(goal.coverage()).isEqualTo("1");
    }

    @Test
    void achievedOnlyIfAllAre() {
        // When
        GoalAssessment all =
                GoalAssessments.assess(List.of(part("a", "1", ACHIEVED), part("b", "3", ACHIEVED)));
        GoalAssessment notAll =
                GoalAssessments.assess(
                        List.of(part("a", "1", ACHIEVED), part("b", "3", scored("5"))));

        // Then
        assertThat(all.status()).isEqualTo(Status.ACHIEVED);
        assertThat(all.rule()).isEqualTo(Rule.ALL_ACHIEVED);
        assertThat(notAll.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void indicatorThatCannotBeAssessedIsNotAchieved() {
        // When
        GoalAssessment goal =
                GoalAssessments.assess(List.of(part("a", "1", ACHIEVED), part("b", "1", NO_DATA)));

        // Then
        assertThat(goal.status()).isEqualTo(Status.ON_TRACK);
        assertThat(goal.score()).isEqualTo("5");
        assertThat(goal.coverage()).isEqualTo("0.5");
    }

    @Test
    void belowHalfTheWeightNothingIsSaid() {
        // When
        GoalAssessment goal =
                GoalAssessments.assess(
                        List.of(part("a", "0.99", ACHIEVED), part("b", "1.01", NO_DATA)));

        // Then
        assertThat(goal.status()).isEqualTo(Status.NOT_ASSESSABLE);
        assertThat(goal.reason()).isEqualTo(Reason.LOW_COVERAGE);
        assertThat(goal.score()).isNull();
        assertThat(goal.rule()).isNull();
        assertThat(goal.coverage()).isEqualTo("0.495");
    }

    @Test
    void monitorOnlyIndicatorsAndThoseOfNoWeightDoNotCount() {
        // When
        GoalAssessment goal =
                GoalAssessments.assess(
                        List.of(
                                part("a", "1", ACHIEVED),
                                part("b", "7", MONITORED),
                                part("c", "0", scored("-5"))));

        // Then
        assertThat(goal.status()).isEqualTo(Status.ACHIEVED);
        assertThat(goal.totalWeight()).isEqualTo("1");
        assertThat(goal.contributions())
                .containsExactly(
                        new Contribution("a", BigDecimal.ONE, new BigDecimal("5"), true, null),
                        new Contribution(
                                "b", new BigDecimal("7"), null, false, Reason.MONITOR_ONLY),
                        new Contribution(
                                "c",
                                BigDecimal.ZERO,
                                new BigDecimal("-5"),
                                false,
                                Reason.NO_WEIGHT));
    }

    @Test
    void withoutWeightNothingIsSaid() {
        assertThat(GoalAssessments.assess(List.of()).reason()).isEqualTo(Reason.NO_WEIGHT);
        GoalAssessment monitored = GoalAssessments.assess(List.of(part("a", "1", MONITORED)));
        assertThat(monitored.reason()).isEqualTo(Reason.NO_WEIGHT);
        assertThat(monitored.coverage()).isEqualTo("0");
    }

    @Test
    void indicatorLeftOutSaysWhy() {
        // When
        GoalAssessment goal = GoalAssessments.assess(List.of(part("a", "1", NO_DATA)));

        // Then
        assertThat(goal.contributions())
                .containsExactly(
                        new Contribution("a", BigDecimal.ONE, null, false, Reason.NO_DATA));
    }

    @Test
    void goalIsProvisionalAndRobustAsItsCountedIndicatorsAre() {
        // Given
        Assessment forecast =
                Assessments.assess(
                        path(
                                INCREASE,
                                List.of(figure(2020, "1"), figure(2022, "8", "F")),
                                target(2024, "5")));
        Assessment disputed =
                Assessments.assess(
                        path(
                                DECREASE,
                                List.of(figure(2020, "3"), figure(2024, "2")),
                                target(2028, "1")));
        assertThat(disputed.robust()).isFalse();

        // When
        GoalAssessment first = GoalAssessments.assess(List.of(part("a", "1", forecast)));
        GoalAssessment second =
                GoalAssessments.assess(List.of(part("a", "0", forecast), part("b", "1", disputed)));

        // Then
        assertThat(first.provisional()).isTrue();
        assertThat(first.robust()).isTrue();
        assertThat(second.provisional()).isFalse();
        assertThat(second.robust()).isFalse();
        assertThat(GoalAssessments.assess(List.of()).robust()).isNull();
    }

    @Test
    void negativeWeightIsRefusedByName() {
        assertThatThrownBy(() -> part("a", "-1", ACHIEVED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weight of a")
                .hasMessageContaining("-1");
    }

    private static Weighted part(String indicator, String weight, Assessment assessment) {
        return new Weighted(indicator, new BigDecimal(weight), assessment);
    }

    /** An assessment of no interest but for its score. */
    private static Assessment scored(String score) {
        Result result =
                new Result(
                        Status.ON_TRACK,
                        null,
                        Rule.PROGRESS_AT_LEAST_95,
                        null,
                        new BigDecimal(score),
                        List.of(),
                        List.of(),
                        null);
        Basis basis = new Basis(null, null, null, List.of(), false, List.of());
        return new Assessment(StatusMethod.GROWTH_1, basis, result, null);
    }
}
