package no.veikart.status;

import static no.veikart.status.Evidences.figure;
import static no.veikart.status.Evidences.indicator;
import static no.veikart.status.Evidences.reporter;
import static no.veikart.status.Evidences.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.observation.PublishedFigure;
import no.veikart.period.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first day of being stale is the day after due date and grace, for the first period owed. */
class StalenessTest {

    private static final LocalDate FAR_FUTURE = LocalDate.of(2100, 1, 1);

    @ParameterizedTest(name = "{0} from {1}, published {2}: stale from {5}")
    @CsvSource({
        "A,  2024,    '',          , ,   2025-09-29",
        "A,  2024,    '',         1, 0,  2025-02-01",
        "A,  2024,    '',         0, 0,  2025-01-01",
        "A,  2024,    '',         2, 1,  2025-03-02",
        "A,  2024,    2024,        , ,   2026-09-29",
        "A,  2024,    2023 2025,   , ,   2027-09-29",
        "A,  2024,    2010 2014,   , ,   2025-09-29",
        "A,  2022-A1, '',          , ,   2024-05-01",
        "A,  2022-A1, 2022-A1,     , ,   2025-05-02",
        "A2, 2026,    2024,        , ,   2027-09-29",
        "A2, 2024,    2024,        , ,   2027-09-29",
        "S,  2024-S1, 2024-S1,    0, 0,  2025-01-01",
        "Q,  2024-Q1, 2024-Q3,    1, 0,  2025-02-01",
        "M,  2024-01, 2024-01,    1, 0,  2024-03-30",
    })
    void isStaleFromThatDayOn(
            String frequency,
            String from,
            String published,
            Integer dueMonths,
            Integer graceDays,
            LocalDate staleFrom) {
        Indicator indicator =
                indicator("I")
                        .frequency(Frequency.ofCode(frequency).orElseThrow())
                        .owed(reporter(from, dueMonths, graceDays))
                        .build();
        PublishedFigure[] figures = figures(published);

        assertThat(status(staleFrom.minusDays(1), indicator, figures).stale()).isFalse();
        assertThat(status(staleFrom, indicator, figures).stale()).isTrue();
    }

    @Test
    void aRetiredSeriesIsNeverStale() {
        Indicator owed = indicator("I").owed(reporter("2024", null, null)).build();
        Indicator retired = indicator("I").owed(reporter("2024", null, null)).retired().build();

        assertThat(status(FAR_FUTURE, owed).stale()).isTrue();
        assertThat(status(FAR_FUTURE, retired).stale()).isFalse();
    }

    @Test
    void aSeriesThatNobodyIsAssignedToIsNeverStale() {
        assertThat(status(FAR_FUTURE, indicator("I").build(), figures("2010")).stale()).isFalse();
    }

    @Test
    void aFigureThatSaysItIsMissingIsPublished() {
        Indicator indicator = indicator("I").owed(reporter("2024", 0, 0)).build();
        LocalDate day = LocalDate.of(2025, 1, 1);

        assertThat(status(day, indicator, figure("I", "2024", null)).stale()).isFalse();
    }

    @Test
    void oneOfSeveralAssignmentsIsEnough() {
        Reporter late = reporter("2024", 0, 0);
        Reporter later = reporter("2024", 12, 0);
        LocalDate day = LocalDate.of(2025, 1, 1);

        assertThat(status(day, indicator("I").owed(later).owed(late).build()).stale()).isTrue();
        assertThat(status(day, indicator("I").owed(later).build()).stale()).isFalse();
    }

    @Test
    void whatIsOnlyMonitoredIsOwedToo() {
        Indicator indicator = indicator("I").monitored().owed(reporter("2024", 0, 0)).build();

        assertThat(status(LocalDate.of(2025, 1, 1), indicator).stale()).isTrue();
    }

    private static PublishedFigure[] figures(String periods) {
        return Arrays.stream(periods.split(" "))
                .filter(period -> !period.isEmpty())
                .map(period -> figure("I", period, "1"))
                .toArray(PublishedFigure[]::new);
    }
}
