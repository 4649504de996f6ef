package no.veikart.assessment;

import static no.veikart.assessment.Direction.DECREASE;
import static no.veikart.assessment.Direction.INCREASE;
import static no.veikart.assessment.Questions.figure;
import static no.veikart.assessment.Questions.growth;
import static no.veikart.assessment.Questions.path;
import static no.veikart.assessment.Questions.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaveatsTest {

    @Test
    void exactFiguresAndTargetsNeedNoCaveat() {
        assertThat(caveats(figure(2020, "1"), figure(2022, "2"), target(2030, "5"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PROXY, PROXY_TARGET", "OTHER_DENOMINATOR, OTHER_DENOMINATOR_TARGET"})
    void targetOfAnotherQuantityIsNamed(Comparability comparability, Caveat caveat) {
        assertThat(caveats(figure(2020, "1"), figure(2022, "2"), target(2030, "5", comparability)))
                .containsExactly(caveat);
    }

    @Test
    void milestoneThatIsAProxyIsNamedWhereItIsComputedWith() {
        // Given
        List<Figure> figures = List.of(figure(2020, "1"), figure(2022, "2"));
        TargetPoint[] targets = {target(2025, "3", Comparability.PROXY), target(2030, "5")};

        // Then
        assertThat(Assessments.assess(path(INCREASE, figures, targets)).basis().caveats())
                .containsExactly(Caveat.PROXY_TARGET);
        assertThat(Assessments.assess(growth(INCREASE, figures, targets)).basis().caveats())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LOWER_BOUND, LOWER_BOUND_FIGURE", "DERIVED, DERIVED_FIGURE"})
    void impreciseBaseOrLatestIsNamed(Precision precision, Caveat caveat) {
        assertThat(caveats(figure(2020, "1", "A", precision), figure(2022, "2"), target(2030, "5")))
                .containsExactly(caveat);
        assertThat(caveats(figure(2020, "1"), figure(2022, "2", "A", precision), target(2030, "5")))
                .containsExactly(caveat);
    }

    @Test
    void impreciseFigureBetweenThemIsNotComputedWith() {
        // When
        Assessment assessment =
                Assessments.assess(
                        growth(
                                INCREASE,
                                List.of(
                                        figure(2020, "1"),
                                        figure(2021, "1", "F", Precision.LOWER_BOUND),
                                        figure(2022, "2"))));

        // Then
        assertThat(assessment.basis().caveats()).isEmpty();
        assertThat(assessment.provisional()).isFalse();
    }

    @Test
    void forecastIsNamedAndProvisional() {
        // When
        Assessment assessment =
                Assessments.assess(
                        growth(INCREASE, List.of(figure(2020, "1"), figure(2022, "2", "F"))));

        // Then
        assertThat(assessment.basis().caveats()).containsExactly(Caveat.FORECAST_FIGURE);
        assertThat(assessment.provisional()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "E", "F"})
    void statusIsProvisionalWithItsFigures(String obsStatus) {
        assertThat(provisional(figure(2020, "1", obsStatus), figure(2022, "2"))).isTrue();
        assertThat(provisional(figure(2020, "1"), figure(2022, "2", obsStatus))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "D", "I", "U"})
    void otherStatusesAreNotProvisional(String obsStatus) {
        assertThat(provisional(figure(2020, "1", obsStatus), figure(2022, "2"))).isFalse();
    }

    @Test
    void unmetTargetWhosePeriodIsOverIsNamed() {
        // Given 98 of 100 at the target's end, which the scale calls on track
        List<Figure> figures = List.of(figure(2020, "0"), figure(2022, "98"));

        // When
        Assessment assessment = Assessments.assess(path(INCREASE, figures, target(2022, "100")));

        // Then
        assertThat(assessment.status()).isEqualTo(Status.ON_TRACK);
        assertThat(assessment.basis().caveats()).containsExactly(Caveat.TARGET_PERIOD_OVER);
        assertThat(
                        Assessments.assess(path(INCREASE, figures, target(2022, "98")))
                                .basis()
                                .caveats())
                .isEmpty();
    }

    @Test
    void caveatsComeInOneOrder() {
        assertThat(
                        caveats(
                                figure(2020, "1", "A", Precision.DERIVED),
                                figure(2022, "2", "F", Precision.LOWER_BOUND),
                                target(2030, "5", Comparability.PROXY)))
                .containsExactly(
                        Caveat.PROXY_TARGET,
                        Caveat.LOWER_BOUND_FIGURE,
                        Caveat.FORECAST_FIGURE,
                        Caveat.DERIVED_FIGURE);
    }

    @Test
    void statusIsRobustOnlyWhereTheOtherMethodAgrees() {
        // Given a third less in half of the time to two thirds less
        Question question =
                path(DECREASE, List.of(figure(2020, "3"), figure(2024, "2")), target(2028, "1"));

        // Then the path is kept, but growth asks for more in the first half
        assertThat(Assessments.assess(question).status()).isEqualTo(Status.ON_TRACK);
        assertThat(Assessments.assess(question).robust()).isFalse();
        assertThat(
                        Assessments.assess(Questions.withLatest(question, figure(0, "1.5").value()))
                                .robust())
                .isTrue();
    }

    @Test
    void robustIsUnknownWhereNoOtherMethodCanSay() {
        // Given no target, a change of sign, and nothing to assess at all
        List<Figure> figures = List.of(figure(2020, "1"), figure(2022, "2"));
        List<Figure> crossing = List.of(figure(2020, "-1"), figure(2022, "2"));

        // Then
        assertThat(Assessments.assess(growth(INCREASE, figures)).robust()).isNull();
        assertThat(Assessments.assess(path(INCREASE, figures)).robust()).isNull();
        assertThat(Assessments.assess(path(INCREASE, crossing, target(2030, "9"))).robust())
                .isNull();
        assertThat(Assessments.assess(growth(INCREASE, crossing, target(2030, "9"))).robust())
                .isNull();
    }

    private static List<Caveat> caveats(Figure base, Figure latest, TargetPoint target) {
        return Assessments.assess(growth(INCREASE, List.of(base, latest), target))
                .basis()
                .caveats();
    }

    private static boolean provisional(Figure base, Figure latest) {
        return Assessments.assess(growth(INCREASE, List.of(base, latest))).provisional();
    }
}
