package no.veikart.assessment;

import static no.veikart.assessment.Direction.INCREASE;
import static no.veikart.assessment.Direction.NONE;
import static no.veikart.assessment.Questions.figure;
import static no.veikart.assessment.Questions.growth;
import static no.veikart.assessment.Questions.since;
import static no.veikart.assessment.Questions.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void baselineIsTheFirstFigureUnlessOneIsNamed() {
        // Given
        Question question = ask(figure(2018, "1"), figure(2020, "2"), figure(2022, "3"));

        // Then
        assertThat(Assessments.assess(question).basis().base()).isEqualTo(figure(2018, "1"));
        assertThat(Assessments.assess(since(2020, question)).basis().base())
                .isEqualTo(figure(2020, "2"));
    }

    @Test
    void baselineWithoutFigureMovesToTheNextOneAndSaysSo() {
        // When
        Basis basis =
                Assessments.assess(
                                since(
                                        2019,
                                        ask(
                                                figure(2018, "1"),
                                                figure(2020, "2"),
                                                figure(2022, "3"))))
                        .basis();

        // Then
        assertThat(basis.base()).isEqualTo(figure(2020, "2"));
        assertThat(basis.caveats()).containsExactly(Caveat.BASELINE_LATER);
    }

    @Test
    void previousIsTheFigureBeforeTheLatest() {
        // When
        Basis basis =
                Assessments.assess(ask(figure(2018, "1"), figure(2020, "2"), figure(2022, "3")))
                        .basis();

        // Then
        assertThat(basis.previous()).isEqualTo(figure(2020, "2"));
        assertThat(basis.latest()).isEqualTo(figure(2022, "3"));
    }

    @Test
    void withoutFiguresThereIsNoData() {
        // When
        Assessment assessment = Assessments.assess(ask());

        // Then
        assertThat(assessment.reason()).isEqualTo(Reason.NO_DATA);
        assertThat(assessment.basis())
                .isEqualTo(new Basis(null, null, null, List.of(), false, List.of()));
        assertThat(assessment.robust()).isNull();
    }

    @Test
    void figuresBeforeTheBaselineAreNoData() {
        assertThat(reason(since(2020, ask(figure(2018, "1"), figure(2019, "2")))))
                .isEqualTo(Reason.NO_DATA);
    }

    @Test
    void oneFigureIsASingleObservation() {
        assertThat(reason(ask(figure(2018, "1")))).isEqualTo(Reason.SINGLE_OBSERVATION);
        assertThat(reason(since(2020, ask(figure(2018, "1"), figure(2020, "2")))))
                .isEqualTo(Reason.SINGLE_OBSERVATION);
    }

    @Test
    void singleObservationIsNotAchievedEither() {
        // Given a figure that is beyond the target
        Question question = growth(INCREASE, List.of(figure(2020, "9")), target(2030, "5"));

        // Then
        assertThat(reason(question)).isEqualTo(Reason.SINGLE_OBSERVATION);
    }

    @Test
    void monitorOnlyComesFirstButShowsItsFigures() {
        // When
        Assessment assessment =
                Assessments.assess(
                        growth(
                                NONE,
                                List.of(figure(2018, "1"), figure(2020, "2")),
                                target(2030, "5", Comparability.PROXY)));

        // Then
        assertThat(assessment.reason()).isEqualTo(Reason.MONITOR_ONLY);
        assertThat(assessment.basis().latest()).isEqualTo(figure(2020, "2"));
        assertThat(assessment.basis().targets()).isEmpty();
        assertThat(assessment.basis().caveats()).isEmpty();
        assertThat(reason(growth(NONE, List.of()))).isEqualTo(Reason.MONITOR_ONLY);
    }

    @Test
    void baselineRestartsAtTheLatestBreak() {
        // When
        Assessment assessment =
                Assessments.assess(
                        since(
                                2016,
                                ask(
                                        figure(2016, "1"),
                                        figure(2018, "50", "B"),
                                        figure(2020, "8", "B"),
                                        figure(2021, "8"),
                                        figure(2022, "9"))));

        // Then
        Basis basis = assessment.basis();
        assertThat(basis.base()).isEqualTo(figure(2020, "8", "B"));
        assertThat(basis.restartedAtBreak()).isTrue();
        assertThat(basis.caveats()).containsExactly(Caveat.BASELINE_RESTARTED_AT_BREAK);
        assertThat(assessment.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void breakInTheLatestFigureLeavesNothingToCompute() {
        // When
        Assessment assessment =
                Assessments.assess(
                        ask(figure(2018, "1"), figure(2020, "2"), figure(2022, "9", "B")));

        // Then
        assertThat(assessment.reason()).isEqualTo(Reason.SERIES_BREAK);
        assertThat(assessment.basis().previous()).isNull();
    }

    @Test
    void breakAtOrBeforeTheBaselineMovesNothing() {
        // Given
        Question question =
                ask(
                        figure(2016, "1"),
                        figure(2018, "2", "B"),
                        figure(2020, "2"),
                        figure(2022, "3"));

        // Then
        for (int baseline : List.of(2018, 2020)) {
            Basis basis = Assessments.assess(since(baseline, question)).basis();
            assertThat(basis.restartedAtBreak()).isFalse();
            assertThat(basis.base()).isNotNull();
            assertThat(basis.base().periodEnd().getYear()).isEqualTo(baseline);
        }
    }

    @Test
    void seriesThatStartsWithABreakIsNotRestarted() {
        assertThat(Assessments.assess(ask(figure(2018, "1", "B"), figure(2020, "2"))).basis())
                .extracting(Basis::restartedAtBreak)
                .isEqualTo(false);
        assertThat(reason(ask(figure(2018, "1", "B")))).isEqualTo(Reason.SINGLE_OBSERVATION);
    }

    @Test
    void firstFigureAfterAnEmptyBaselineMayBeTheBreak() {
        // Given a baseline before the break, whose own figure is missing
        Question question = since(2016, ask(figure(2018, "1", "B"), figure(2020, "2")));

        // Then
        assertThat(Assessments.assess(question).basis().restartedAtBreak()).isTrue();
        assertThat(reason(since(2016, ask(figure(2018, "1", "B"))))).isEqualTo(Reason.SERIES_BREAK);
    }

    @Test
    void figuresOfAnotherDefinitionAreLeftOut() {
        // When
        Assessment assessment =
                Assessments.assess(
                        ask(
                                figure(2018, "10"),
                                figure(2020, "11"),
                                figure(2021, "1", "D"),
                                figure(2022, "2", "D")));

        // Then
        assertThat(assessment.basis().latest()).isEqualTo(figure(2020, "11"));
        assertThat(assessment.basis().caveats()).containsExactly(Caveat.DEFINITION_DIFFERS);
        assertThat(assessment.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void figuresOfAnotherDefinitionCountWhereAllAre() {
        // When
        Assessment assessment =
                Assessments.assess(ask(figure(2018, "10", "D"), figure(2020, "11", "D")));

        // Then
        assertThat(assessment.status()).isEqualTo(Status.ON_TRACK);
        assertThat(assessment.basis().caveats()).containsExactly(Caveat.DEFINITION_DIFFERS);
    }

    private static Question ask(Figure... figures) {
        return growth(INCREASE, List.of(figures));
    }

    private static Reason reason(Question question) {
        return Assessments.assess(question).reason();
    }
}
