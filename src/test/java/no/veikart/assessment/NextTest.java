package no.veikart.assessment;

import static no.veikart.assessment.Direction.DECREASE;
import static no.veikart.assessment.Direction.INCREASE;
import static no.veikart.assessment.Questions.figure;
import static no.veikart.assessment.Questions.growth;
import static no.veikart.assessment.Questions.limited;
import static no.veikart.assessment.Questions.path;
import static no.veikart.assessment.Questions.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTest {

    @ParameterizedTest
    @CsvSource({
        "-1, LIMITED_PROGRESS, 0, 0",
        "0, ACCELERATION_NEEDED, 0.6, 438",
        "438, ON_TRACK, 0.95, 693.5",
        "730, ACHIEVED, 2.001369863014, 1461"
    })
    void nextIsTheNearestBetterStatus(String latest, Status status, String progress, String value) {
        // Given a path on which 730 is expected
        Next next =
                next(
                        path(
                                INCREASE,
                                List.of(figure(2020, "0"), figure(2022, latest)),
                                target(2024, "1461")));

        // Then
        assertThat(next).isNotNull();
        assertThat(next.status()).isEqualTo(status);
        assertThat(next.progress()).isEqualByComparingTo(progress);
        assertThat(next.value()).isEqualByComparingTo(value);
    }

    @Test
    void distanceIsWhatTheProgressValueLacks() {
        // When
        Next next =
                next(
                        path(
                                INCREASE,
                                List.of(figure(2020, "0"), figure(2022, "7")),
                                target(2022, "10")));

        // Then
        assertThat(next)
                .isEqualTo(
                        new Next(
                                Status.ON_TRACK,
                                new BigDecimal("0.95"),
                                new BigDecimal("0.25"),
                                new BigDecimal("9.5")));
    }

    @Test
    void achievedHasNoNext() {
        assertThat(
                        next(
                                growth(
                                        INCREASE,
                                        List.of(figure(2020, "1"), figure(2022, "7")),
                                        target(2024, "6"))))
                .isNull();
    }

    @Test
    void onTrackWithoutTargetHasNoNext() {
        assertThat(next(growth(INCREASE, List.of(figure(2020, "1"), figure(2022, "7"))))).isNull();
    }

    @Test
    void statusWithoutProgressValueHasNoNext() {
        assertThat(
                        next(
                                path(
                                        INCREASE,
                                        List.of(figure(2020, "9"), figure(2022, "7")),
                                        target(2024, "9"))))
                .isNull();
    }

    @Test
    void fallBehindATargetThatTheBaseMetEndsAtTheTarget() {
        // Given a base beyond the target, so that the target is nearer than standing still
        Next next =
                next(
                        growth(
                                INCREASE,
                                List.of(figure(2020, "120"), figure(2024, "90")),
                                target(2028, "100")));

        // Then
        assertThat(next).isNotNull();
        assertThat(next.status()).isEqualTo(Status.ACHIEVED);
        assertThat(next.value()).isEqualTo("100");
        assertThat(next.progress()).isNegative();
    }

    @Test
    void targetComesFirstWhereItLiesOnTheThreshold() {
        // Given a milestone of 100 before a target of 95
        Next next =
                next(
                        path(
                                INCREASE,
                                List.of(figure(2020, "0"), figure(2022, "90")),
                                target(2022, "100"),
                                target(2030, "95")));

        // Then
        assertThat(next).isNotNull();
        assertThat(next.status()).isEqualTo(Status.ACHIEVED);
        assertThat(next.distance()).isEqualTo("0.05");
    }

    @Test
    void growthNeedsTheValueOfTheThresholdsRate() {
        // Given one year, so that the value is the base and the rate
        Next next = next(growth(DECREASE, List.of(figure(2020, "100"), figure(2021, "99.8"))));

        // Then
        assertThat(next).isNotNull();
        assertThat(next.status()).isEqualTo(Status.ACCELERATION_NEEDED);
        assertThat(next.value()).isEqualTo("99.5");
    }

    @Test
    void equalThresholdsLeadToTheBestOfThem() {
        // Given a base at its limit, where all thresholds are 0
        Next next =
                next(
                        limited(
                                growth(INCREASE, List.of(figure(2020, "100"), figure(2024, "90"))),
                                "100"));

        // Then
        assertThat(next).isNotNull();
        assertThat(next.status()).isEqualTo(Status.ON_TRACK);
        assertThat(next.value()).isEqualTo("100");
    }

    @Test
    void nearlyEverythingCanStillGo() {
        // When
        Next next =
                next(
                        growth(
                                DECREASE,
                                List.of(figure(2020, "100"), figure(2021, "100")),
                                target(2021, "0.001")));

        // Then
        assertThat(next).isNotNull();
        assertThat(next.value()).isEqualTo("40.0006");
    }

    @Test
    void targetIsNextWhereNoValueReachesTheThreshold() {
        // Given a base below the stand-in for a target of 0, so that 0.6 is beyond full decline
        Next next =
                next(
                        growth(
                                DECREASE,
                                List.of(figure(2020, "0.0001"), figure(2021, "0.00005")),
                                target(2021, "0")));

        // Then
        assertThat(next).isNotNull();
        assertThat(next.status()).isEqualTo(Status.ACHIEVED);
        assertThat(next.value()).isEqualTo("0");
    }

    private static @Nullable Next next(Question question) {
        return Assessments.assess(question).result().next();
    }
}
