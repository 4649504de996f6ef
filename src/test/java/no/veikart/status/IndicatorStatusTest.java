package no.veikart.status;

import static no.veikart.status.Evidences.DAY;
import static no.veikart.status.Evidences.figure;
import static no.veikart.status.Evidences.indicator;
import static no.veikart.status.Evidences.revised;
import static no.veikart.status.Evidences.status;
import static no.veikart.status.Evidences.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.veikart.assessment.Assessment;
import no.veikart.assessment.Basis;
import no.veikart.assessment.Caveat;
import no.veikart.assessment.Comparability;
import no.veikart.assessment.Figure;
import no.veikart.assessment.Precision;
import no.veikart.assessment.Reason;
import no.veikart.assessment.Status;
import no.veikart.assessment.StatusMethod;
import no.veikart.indicator.Indicator;
import no.veikart.observation.PublishedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which published figures and which parts of the definition a status is computed from. */
class IndicatorStatusTest {

    private static final Indicator GROWTH = indicator("I").build();

    @Test
    void theBaseIsTheFigureOfTheBaselineAndWhatIsOlderIsNotRead() {
        Basis basis = basis(GROWTH, years("2018 1", "2020 10", "2022 20", "2024 30"));

        assertThat(period(basis.base())).isEqualTo("2020");
        assertThat(period(basis.previous())).isEqualTo("2022");
        assertThat(period(basis.latest())).isEqualTo("2024");
        assertThat(basis.caveats()).isEmpty();
    }

    @Test
    void withoutABaselineTheSeriesBeginsWithItsFirstFigure() {
        Indicator indicator = indicator("I").baseline(null).build();

        assertThat(period(basis(indicator, years("2018 1", "2024 3")).base())).isEqualTo("2018");
    }

    @Test
    void aBaselineWithoutAFigureIsSaid() {
        Basis basis = basis(GROWTH, years("2018 1", "2021 10", "2024 30"));

        assertThat(period(basis.base())).isEqualTo("2021");
        assertThat(basis.caveats()).containsExactly(Caveat.BASELINE_LATER);
    }

    @Test
    void aMissingFigureIsNotComputedWith() {
        Basis basis =
                basis(
                        GROWTH,
                        figure("I", "2020", "10"),
                        figure("I", "2023", "20"),
                        figure("I", "2024", null));

        assertThat(period(basis.latest())).isEqualTo("2023");
    }

    @Test
    void nothingIsComputedAcrossABreak() {
        Basis basis =
                basis(
                        GROWTH,
                        coded("2020", "100", "A"),
                        coded("2022", "10", "B"),
                        coded("2024", "20", "A"));

        assertThat(period(basis.base())).isEqualTo("2022");
        assertThat(basis.restartedAtBreak()).isTrue();
        assertThat(basis.caveats()).containsExactly(Caveat.BASELINE_RESTARTED_AT_BREAK);
    }

    @Test
    void aBreakAtTheLatestFigureLeavesNothingToCompute() {
        Assessment assessment = assess(GROWTH, coded("2020", "100", "A"), coded("2024", "10", "B"));

        assertThat(assessment.status()).isEqualTo(Status.NOT_ASSESSABLE);
        assertThat(assessment.reason()).isEqualTo(Reason.SERIES_BREAK);
    }

    @Test
    void aFigureOfAnotherDefinitionIsLeftOutAndSaid() {
        Basis basis =
                basis(
                        GROWTH,
                        coded("2020", "10", "A"),
                        coded("2023", "20", "A"),
                        coded("2024", "1", "D"));

        assertThat(period(basis.latest())).isEqualTo("2023");
        assertThat(basis.caveats()).containsExactly(Caveat.DEFINITION_DIFFERS);
    }

    @ParameterizedTest(name = "status {0}: provisional {1}")
    @CsvSource({
        "A, false, ''",
        "P, true, ''",
        "E, true, ''",
        "I, false, ''",
        "S, false, ''",
        "N, false, ''",
        "W, false, ''",
        "F, true, FORECAST_FIGURE"
    })
    void aStatusThatRestsOnAnUncertainFigureSaysSo(
            String code, boolean provisional, String caveat) {
        Assessment assessment = assess(GROWTH, coded("2020", "10", "A"), coded("2024", "20", code));

        assertThat(assessment.status()).isEqualTo(Status.ON_TRACK);
        assertThat(assessment.provisional()).isEqualTo(provisional);
        assertThat(assessment.basis().caveats()).extracting(Caveat::name).isEqualTo(list(caveat));
    }

    @ParameterizedTest(name = "precision {0}: {1}")
    @CsvSource({
        "EXACT, ''",
        "ROUNDED, ''",
        "LOWER_BOUND, LOWER_BOUND_FIGURE",
        "DERIVED, DERIVED_FIGURE"
    })
    void aFigureThatIsNotWhatItSeemsIsSaid(Precision precision, String caveat) {
        Basis basis =
                basis(
                        GROWTH,
                        figure("I", "2020", "10"),
                        figure("I", "2024", "20", "A", precision, 1));

        assertThat(basis.caveats()).extracting(Caveat::name).isEqualTo(list(caveat));
    }

    @ParameterizedTest(name = "target {0}: {1}")
    @CsvSource({"EXACT, ''", "PROXY, PROXY_TARGET", "OTHER_DENOMINATOR, OTHER_DENOMINATOR_TARGET"})
    void aTargetForSomethingElseIsSaid(Comparability comparability, String caveat) {
        Indicator indicator =
                indicator("I")
                        .method("path/1")
                        .target(target("2030", "100", comparability))
                        .build();

        assertThat(basis(indicator, years("2020 10", "2024 20")).caveats())
                .extracting(Caveat::name)
                .isEqualTo(list(caveat));
    }

    @Test
    void aTargetWithoutAPeriodIsNotComputedWith() {
        PublishedFigure[] figures = years("2020 10", "2024 20");
        Indicator growth = indicator("I").target(null, "5").build();
        Indicator path = indicator("I").method("path/1").target(null, "5").build();

        assertThat(assess(growth, figures).basis().targets()).isEmpty();
        assertThat(assess(growth, figures).status()).isEqualTo(Status.ON_TRACK);
        assertThat(assess(path, figures).reason()).isEqualTo(Reason.NO_TARGET);
    }

    @Test
    void targetsAreReadInTheOrderOfTheirPeriods() {
        Indicator indicator =
                indicator("I").method("path/1").target("2030", "100").target("2026", "30").build();

        assertThat(basis(indicator, years("2020 10", "2024 20")).targets())
                .extracting("period")
                .containsExactly("2026", "2030");
    }

    @ParameterizedTest
    @EnumSource(StatusMethod.class)
    void theMethodIsTheIndicatorsOwn(StatusMethod method) {
        Indicator indicator = indicator("I").method(method.code()).target("2030", "100").build();

        assertThat(assess(indicator, years("2020 10", "2024 20")).method()).isEqualTo(method);
    }

    @Test
    void whatIsOnlyMonitoredIsNotJudged() {
        IndicatorStatus status =
                status(DAY, indicator("I").monitored().build(), years("2020 10", "2024 20"));

        assertThat(status.isMonitorOnly()).isTrue();
        assertThat(status.assessment().reason()).isEqualTo(Reason.MONITOR_ONLY);
    }

    @Test
    void aFigureLeadsBackToItsRevision() {
        PublishedFigure first = figure("I", "2020", "10");
        PublishedFigure second = revised(figure("I", "2024", "20"), "30");
        List<PublishedFigure> figures = List.of(first, second);
        Basis basis = basis(GROWTH, first, second);

        assertThat(IndicatorStatus.published(basis.base(), figures)).isSameAs(first);
        assertThat(IndicatorStatus.published(basis.latest(), figures)).isSameAs(second);
        assertThat(IndicatorStatus.published(null, figures)).isNull();
    }

    private static PublishedFigure coded(String period, String value, String status) {
        return figure("I", period, value, status, Precision.EXACT, 1);
    }

    private static PublishedFigure[] years(String... figures) {
        return List.of(figures).stream()
                .map(figure -> figure.split(" "))
                .map(parts -> figure("I", parts[0], parts[1]))
                .toArray(PublishedFigure[]::new);
    }

    private static Assessment assess(Indicator indicator, PublishedFigure... figures) {
        return status(DAY, indicator, figures).assessment();
    }

    private static Basis basis(Indicator indicator, PublishedFigure... figures) {
        return assess(indicator, figures).basis();
    }

    private static String period(Figure figure) {
        assertThat(figure).isNotNull();
        return figure.period();
    }

    private static List<String> list(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }
}
