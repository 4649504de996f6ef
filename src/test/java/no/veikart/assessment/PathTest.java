package no.veikart.assessment;

import static no.veikart.assessment.Direction.DECREASE;
import static no.veikart.assessment.Direction.INCREASE;
import static no.veikart.assessment.Questions.figure;
import static no.veikart.assessment.Questions.path;
import static no.veikart.assessment.Questions.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTest {

    /** 1461 days from the end of 2020 to the end of 2024, 730 of them to the end of 2022. */
    private static final TargetPoint TARGET = target(2024, "1461");

    @Test
    void everyStepOfTheSumIsShownInOrder() {
        // When
        Result result = judge(INCREASE, "0", "365", TARGET);

        // Then
        assertThat(result.steps())
                .extracting(Step::name, step -> step.value().toPlainString())
                .containsExactly(
                        tuple("from", "0"),
                        tuple("to", "1461"),
                        tuple("daysElapsed", "730"),
                        tuple("daysPlanned", "1461"),
                        tuple("expected", "730"),
                        tuple("plannedChange", "730"),
                        tuple("progress", "0.5"),
                        tuple("score", "-0.41665"));
    }

    @ParameterizedTest
    @CsvSource({
        "1461, ACHIEVED, TARGET_MET, 5",
        "1460, ON_TRACK, PROGRESS_AT_LEAST_95, 5",
        "730, ON_TRACK, PROGRESS_AT_LEAST_95, 2.8572",
        "693.5, ON_TRACK, PROGRESS_AT_LEAST_95, 2.500055",
        "693.4, ACCELERATION_NEEDED, PROGRESS_AT_LEAST_60, 2.499076520551",
        "438, ACCELERATION_NEEDED, PROGRESS_AT_LEAST_60, 0.00004",
        "437, LIMITED_PROGRESS, PROGRESS_AT_LEAST_0, -0.00568780822",
        "0, LIMITED_PROGRESS, PROGRESS_AT_LEAST_0, -2.5",
        "-1, DETERIORATING, PROGRESS_BELOW_0, -2.50570780822",
        "-900, DETERIORATING, PROGRESS_BELOW_0, -5"
    })
    void thresholdsAreClosedBelow(String latest, Status status, Rule rule, String score) {
        // When
        Result result = judge(INCREASE, "0", latest, TARGET);

        // Then
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.rule()).isEqualTo(rule);
        assertThat(result.score()).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"315, ON_TRACK, 0.952380952381", "750, LIMITED_PROGRESS, 0.4"})
    void progressIsTakenAgainstAMilestoneAtItsPeriodsEnd(
            String milestone, Status status, String progress) {
        // When
        Result result = judge(INCREASE, "0", "300", target(2022, milestone), TARGET);

        // Then
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.progress()).isEqualByComparingTo(progress);
    }

    @Test
    void stretchBetweenTwoMilestonesIsStraight() {
        // Given 10 to 30 over 2021 to 2023, two years of 365 days; the base lies before
        Result result =
                judge(
                        INCREASE,
                        "0",
                        "15",
                        target(2021, "10"),
                        target(2023, "30"),
                        target(2030, "100"));

        // Then half-way between the milestones
        assertThat(step(result, "from")).isEqualTo("10");
        assertThat(step(result, "to")).isEqualTo("30");
        assertThat(step(result, "expected")).isEqualTo("20");
        assertThat(result.progress()).isEqualTo("0.75");
    }

    @Test
    void milestonesNotAfterTheBaseAreLeftOut() {
        // When
        Assessment assessment =
                Assessments.assess(
                        path(
                                INCREASE,
                                List.of(figure(2020, "0"), figure(2022, "730")),
                                target(2019, "900"),
                                target(2020, "950"),
                                TARGET));

        // Then
        assertThat(assessment.result().progress()).isEqualTo("1");
        assertThat(assessment.basis().targets()).containsExactly(TARGET);
    }

    @Test
    void afterTheLastTargetTheTargetIsExpected() {
        // Given
        Result result = judge(INCREASE, "0", "8", target(2021, "10"));

        // Then
        assertThat(step(result, "expected")).isEqualTo("10");
        assertThat(result.progress()).isEqualTo("0.8");
    }

    @Test
    void targetAtTheLatestPeriodIsExpectedInFull() {
        assertThat(judge(INCREASE, "0", "8", target(2022, "10")).progress()).isEqualTo("0.8");
    }

    @Test
    void leapDaysCount() {
        // Given quarters: 31 December 2023 to 31 March 2024 are 91 days of 366
        Question question =
                path(
                        INCREASE,
                        List.of(
                                figure(2023, "0"),
                                new Figure(
                                        "2024-Q1",
                                        LocalDate.of(2024, 3, 31),
                                        new BigDecimal("91"),
                                        "A",
                                        Precision.EXACT)),
                        target(2024, "366"));

        // Then less than a year is no obstacle
        assertThat(Assessments.assess(question).result().progress()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"100, 100, ACHIEVED", "120, 101, ACHIEVED", "120, 99, DETERIORATING"})
    void baseThatMeetsTheTargetHasToKeepIt(String base, String latest, Status status) {
        // When
        Result result = judge(INCREASE, base, latest, target(2024, "100"));

        // Then
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.progress()).isNull();
        assertThat(result.score()).isEqualTo(status == Status.ACHIEVED ? "5" : "-5");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, ON_TRACK, NO_WORSE_THAN_PLANNED",
        "10, 9, DETERIORATING, WORSE_THAN_PLANNED",
        "8, 9, ON_TRACK, NO_WORSE_THAN_PLANNED",
        "8, 12, ON_TRACK, NO_WORSE_THAN_PLANNED",
        "8, 7, DETERIORATING, WORSE_THAN_PLANNED"
    })
    void planThatAsksForNoProgressYetIsKeptOrNot(
            String milestone, String latest, Status status, Rule rule) {
        // Given a plan that is flat, or steps back, before it rises
        Result result = judge(INCREASE, "10", latest, target(2022, milestone), target(2030, "50"));

        // Then
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.rule()).isEqualTo(rule);
        assertThat(result.progress()).isNull();
        assertThat(result.thresholds()).isEmpty();
    }

    @Test
    void signsDoNotMatter() {
        assertThat(judge(INCREASE, "-10", "0", target(2024, "10")).progress())
                .isEqualByComparingTo("1.000684931507")
                .isEqualTo(judge(DECREASE, "10", "0", target(2024, "-10")).progress());
    }

    @Test
    void withoutTargetItIsNotAssessable() {
        assertThat(judge(INCREASE, "0", "1").reason()).isEqualTo(Reason.NO_TARGET);
    }

    @Test
    void targetNotAfterTheBaseIsNotAssessable() {
        assertThat(judge(INCREASE, "0", "1", target(2020, "1")).reason())
                .isEqualTo(Reason.TARGET_NOT_AFTER_BASELINE);
    }

    @Test
    void progressIsDecidedAsPublished() {
        // Given values whose binary quotient, 0.285 / 0.3, lies below 0.95
        Result result = judge(INCREASE, "0", "0.285", target(2022, "0.3"));

        // Then
        assertThat(result.progress()).isEqualTo("0.95");
        assertThat(result.status()).isEqualTo(Status.ON_TRACK);
    }

    private static Result judge(
            Direction direction, String base, String latest, TargetPoint... targets) {
        return Assessments.assess(
                        path(direction, List.of(figure(2020, base), figure(2022, latest)), targets))
                .result();
    }

    private static String step(Result result, String name) {
        return result.steps().stream()
                .filter(step -> step.name().equals(name))
                .map(step -> step.value().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
