package no.veikart.assessment;

import static no.veikart.assessment.Direction.DECREASE;
import static no.veikart.assessment.Direction.INCREASE;
import static no.veikart.assessment.Questions.figure;
import static no.veikart.assessment.Questions.growth;
import static no.veikart.assessment.Questions.limited;
import static no.veikart.assessment.Questions.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitFactorTest {

    @ParameterizedTest
    @CsvSource({
        "200, 1",
        "250, 1",
        "199.999999, 1",
        "150, 0.95392909",
        "100, 0",
        "50, 0.95392909",
        "0, 1"
    })
    void limitFactorIsLowestAtTheLimit(String base, String factor) {
        // When
        Result result =
                Assessments.assess(limited(growth(INCREASE, years(base, 2020, "300", 2024)), "100"))
                        .result();

        // Then
        assertThat(new BigDecimal(value(result, "limitFactor")))
                .isCloseTo(new BigDecimal(factor), within(new BigDecimal("1e-7")));
    }

    @Test
    void limitFactorScalesTheThresholds() {
        // When
        Result result =
                Assessments.assess(limited(growth(INCREASE, years("90", 2020, "91", 2024)), "100"))
                        .result();

        // Then
        BigDecimal factor = new BigDecimal(value(result, "limitFactor"));
        assertThat(result.thresholds().get(0).from())
                .isCloseTo(
                        factor.multiply(new BigDecimal("0.015")), within(new BigDecimal("1e-12")));
    }

    @ParameterizedTest
    @CsvSource({
        "100, ON_TRACK, LIMIT_HELD, 5",
        "99.9, DETERIORATING, GROWTH_BELOW_0, -2.531261726"
    })
    void baseAtItsLimitIsOnTrackWhileItHolds(
            String latest, Status status, Rule rule, String score) {
        // When
        Result result =
                Assessments.assess(
                                limited(growth(INCREASE, years("100", 2020, latest, 2024)), "100"))
                        .result();

        // Then
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.rule()).isEqualTo(rule);
        assertThat(result.score()).isCloseTo(new BigDecimal(score), within(new BigDecimal("1e-8")));
    }

    @Test
    void limitOfZeroLeavesTheRatesAsTheyAre() {
        // When
        Result result =
                Assessments.assess(limited(growth(DECREASE, years("4", 2020, "3", 2024)), "0"))
                        .result();

        // Then
        assertThat(value(result, "limitFactor")).isEqualTo("1");
    }

    @Test
    void limitDoesNotCountWhereThereIsATarget() {
        // Given
        Question question = growth(INCREASE, years("90", 2020, "91", 2024), target(2030, "99"));

        // Then
        assertThat(Assessments.assess(limited(question, "100")))
                .isEqualTo(Assessments.assess(question));
    }

    private static List<Figure> years(String base, int baseYear, String latest, int latestYear) {
        return List.of(figure(baseYear, base), figure(latestYear, latest));
    }

    private static String value(Result result, String step) {
        return result.steps().stream()
                .filter(candidate -> candidate.name().equals(step))
                .map(candidate -> candidate.value().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
