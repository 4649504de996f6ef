package no.veikart.assessment;

import static no.veikart.assessment.Direction.DECREASE;
import static no.veikart.assessment.Direction.INCREASE;
import static no.veikart.assessment.Questions.figure;
import static no.veikart.assessment.Questions.growth;
import static no.veikart.assessment.Questions.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

    @Test
    void everyStepOfTheSumIsShownInOrder() {
        // Given a doubling in two years where a doubling in four is required
        Question question = growth(INCREASE, years("100", 2020, "150", 2022), target(2024, "200"));

        // When
        Result result = Assessments.assess(question).result();

        // Then
        assertThat(result.steps())
                .extracting(Step::name)
                .containsExactly(
                        "years",
                        "wanted",
                        "observedGrowth",
                        "yearsToTarget",
                        "requiredGrowth",
                        "progress",
                        "score");
        assertThat(value(result, "years")).isEqualTo("2");
        assertThat(value(result, "observedGrowth")).isEqualTo("0.224744871392");
        assertThat(value(result, "requiredGrowth")).isEqualTo("0.189207115003");
        assertThat(result.progress()).isEqualTo("1.187824630106");
    }

    @ParameterizedTest
    @CsvSource({
        "1.095, ON_TRACK, PROGRESS_AT_LEAST_95",
        "1.0949, ACCELERATION_NEEDED, PROGRESS_AT_LEAST_60",
        "1.06, ACCELERATION_NEEDED, PROGRESS_AT_LEAST_60",
        "1.0599, LIMITED_PROGRESS, PROGRESS_AT_LEAST_0",
        "1, LIMITED_PROGRESS, PROGRESS_AT_LEAST_0",
        "0.9999, DETERIORATING, PROGRESS_BELOW_0"
    })
    void thresholdsAreClosedBelow(String latest, Status status, Rule rule) {
        // Given ten per cent a year required: one year's growth over 0.1 is the progress
        Question question = growth(INCREASE, years("1", 2020, latest, 2021), target(2022, "1.21"));

        // When
        Result result = Assessments.assess(question).result();

        // Then
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "1.015, ON_TRACK, 2.5",
        "1.01499, ACCELERATION_NEEDED, 2.4975",
        "1.005, ACCELERATION_NEEDED, 0",
        "1.00499, LIMITED_PROGRESS, -0.005",
        "1, LIMITED_PROGRESS, -2.5",
        "0.999, DETERIORATING, -2.625",
        "0.5, DETERIORATING, -5",
        "2, ON_TRACK, 5"
    })
    void withoutTargetGrowthIsHeldAgainstFixedRates(String latest, Status status, String score) {
        // When
        Assessment assessment =
                Assessments.assess(growth(INCREASE, years("1", 2020, latest, 2021)));

        // Then
        assertThat(assessment.status()).isEqualTo(status);
        assertThat(assessment.score()).isEqualByComparingTo(score);
    }

    @Test
    void baseAndTargetOfZeroAreReplaced() {
        // When
        Result fromZero =
                Assessments.assess(
                                growth(INCREASE, years("0", 2020, "0.1", 2022), target(2024, "10")))
                        .result();
        Result toZero =
                Assessments.assess(
                                growth(DECREASE, years("10", 2020, "0.1", 2022), target(2024, "0")))
                        .result();

        // Then both are a factor of 100 in 2 years against a factor of 10 000 in 4
        assertThat(fromZero.progress()).isEqualByComparingTo("1");
        assertThat(toZero.progress()).isEqualByComparingTo("1");
        assertThat(value(fromZero, "y_b")).isEqualTo("0.001");
        assertThat(value(toZero, "y_T")).isEqualTo("0.001");
    }

    @Test
    void stayingAtZeroIsNoChange() {
        // When
        Result result = Assessments.assess(growth(INCREASE, years("0", 2020, "0", 2024))).result();

        // Then
        assertThat(result.status()).isEqualTo(Status.LIMITED_PROGRESS);
        assertThat(result.progress()).isEqualTo("0");
        assertThat(value(result, "y_t")).isEqualTo("0.001");
    }

    @Test
    void riseFromZeroBelowTheStandInIsNotAFall() {
        // When
        Assessment assessment =
                Assessments.assess(growth(INCREASE, years("0", 2020, "0.0004", 2024)));

        // Then
        assertThat(assessment.status()).isEqualTo(Status.LIMITED_PROGRESS);
    }

    @Test
    void fallToZeroIsFullDecline() {
        // When
        Result up = Assessments.assess(growth(INCREASE, years("7", 2020, "0", 2024))).result();
        Result down = Assessments.assess(growth(DECREASE, years("7", 2020, "0", 2024))).result();

        // Then
        assertThat(up.progress()).isEqualTo("-1");
        assertThat(down.progress()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"5, -1", "-5, 1", "0, -1"})
    void oppositeSignsAreNotAssessable(String base, String latest) {
        assertThat(reason(growth(INCREASE, years(base, 2020, latest, 2024))))
                .isEqualTo(Reason.SIGN_CHANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, -10, -5, ON_TRACK",
        "INCREASE, -10, -20, DETERIORATING",
        "DECREASE, -10, -20, ON_TRACK",
        "DECREASE, -10, -5, DETERIORATING"
    })
    void belowZeroTheWantedGrowthFlips(
            Direction direction, String base, String latest, Status expected) {
        // When
        Assessment assessment =
                Assessments.assess(growth(direction, years(base, 2020, latest, 2024)));

        // Then
        assertThat(assessment.status()).isEqualTo(expected);
        assertThat(value(assessment.result(), "wanted"))
                .isEqualTo(direction == INCREASE ? "-1" : "1");
    }

    @ParameterizedTest
    @CsvSource({"-5, ACHIEVED", "-4, ACHIEVED", "-7, ON_TRACK", "-12, DETERIORATING"})
    void belowZeroAchievedIsJudgedByTheDirectionItself(String latest, Status expected) {
        // Given a deficit of 10 that is to halve in eight years
        Question question = growth(INCREASE, years("-10", 2020, latest, 2024), target(2028, "-5"));

        // When
        Assessment assessment = Assessments.assess(question);

        // Then
        assertThat(assessment.status()).isEqualTo(expected);
    }

    @Test
    void lessThanAYearIsNotAssessable() {
        // Given
        Figure june = quarter("2021-Q2", LocalDate.of(2021, 6, 30));
        Figure december = quarter("2020-Q4", LocalDate.of(2020, 12, 31));

        // Then
        assertThat(reason(growth(INCREASE, List.of(december, june))))
                .isEqualTo(Reason.SPAN_TOO_SHORT);
    }

    @Test
    void monthsCountByTheCalendarWhateverTheirLength() {
        // Given one and a half years, from a month's 31st to another's 30th
        Figure december = quarter("2020-Q4", LocalDate.of(2020, 12, 31));
        Figure june = quarter("2022-Q2", LocalDate.of(2022, 6, 30));

        // When
        Result result = Assessments.assess(growth(INCREASE, List.of(december, june))).result();

        // Then
        assertThat(value(result, "years")).isEqualTo("1.5");
    }

    @Test
    void targetNotAfterTheBaseIsNotAssessable() {
        assertThat(reason(growth(INCREASE, years("1", 2020, "9", 2024), target(2020, "2"))))
                .isEqualTo(Reason.TARGET_NOT_AFTER_BASELINE);
    }

    @ParameterizedTest
    @CsvSource({"5, 6, -2", "-5, -4, 2", "-5, -4, 0"})
    void targetOfTheOtherSignIsNotAssessable(String base, String latest, String target) {
        assertThat(reason(growth(INCREASE, years(base, 2020, latest, 2024), target(2028, target))))
                .isEqualTo(Reason.TARGET_SIGN);
    }

    @Test
    void zeroMeetsATargetOfZero() {
        // When
        Assessment assessment =
                Assessments.assess(
                        growth(INCREASE, years("0", 2020, "0", 2024), target(2028, "0")));

        // Then
        assertThat(assessment.status()).isEqualTo(Status.ACHIEVED);
        assertThat(assessment.result().progress()).isNull();
    }

    @Test
    void baseEqualToTheTargetIsAchievedWhileItHolds() {
        // When
        Result held =
                Assessments.assess(
                                growth(
                                        INCREASE,
                                        years("100", 2020, "100", 2024),
                                        target(2028, "100")))
                        .result();

        // Then
        assertThat(held.status()).isEqualTo(Status.ACHIEVED);
        assertThat(held.rule()).isEqualTo(Rule.TARGET_MET);
        assertThat(held.progress()).isNull();
        assertThat(held.thresholds()).isEmpty();
        assertThat(held.score()).isEqualTo("5");
    }

    @Test
    void baseEqualToTheTargetDeterioratesOnceItNoLongerHolds() {
        // When
        Result lost =
                Assessments.assess(
                                growth(
                                        INCREASE,
                                        years("100", 2020, "99", 2024),
                                        target(2028, "100")))
                        .result();

        // Then
        assertThat(lost.status()).isEqualTo(Status.DETERIORATING);
        assertThat(lost.rule()).isEqualTo(Rule.TARGET_NO_LONGER_MET);
        assertThat(lost.score()).isEqualTo("-5");
    }

    @Test
    void targetTooCloseToTellFromTheBaseDoesNotDivideByZero() {
        // Given a target that differs beyond the digits of a double
        Question question =
                growth(
                        INCREASE,
                        years("1", 2020, "1", 2024),
                        target(2028, "1.00000000000000000000000001"));

        // When
        Result result = Assessments.assess(question).result();

        // Then
        assertThat(result.rule()).isEqualTo(Rule.NO_WORSE_THAN_PLANNED);
    }

    @Test
    void lastTargetCounts() {
        // When
        Assessment assessment =
                Assessments.assess(
                        growth(
                                INCREASE,
                                years("10", 2020, "12", 2022),
                                target(2023, "11"),
                                target(2030, "20")));

        // Then
        assertThat(assessment.status()).isEqualTo(Status.ON_TRACK);
        assertThat(assessment.basis().targets()).containsExactly(target(2030, "20"));
    }

    private static List<Figure> years(String base, int baseYear, String latest, int latestYear) {
        return List.of(figure(baseYear, base), figure(latestYear, latest));
    }

    private static Figure quarter(String period, LocalDate end) {
        return new Figure(period, end, BigDecimal.TEN, "A", Precision.EXACT);
    }

    private static Reason reason(Question question) {
        return Assessments.assess(question).reason();
    }

    private static String value(Result result, String step) {
        return result.steps().stream()
                .filter(candidate -> candidate.name().equals(step))
                .map(candidate -> candidate.value().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
