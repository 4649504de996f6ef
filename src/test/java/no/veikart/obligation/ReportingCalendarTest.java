package no.veikart.obligation;

import static no.veikart.status.Evidences.indicator;
import static no.veikart.status.Evidences.reporter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.veikart.indicator.Indicator;
import no.veikart.period.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every period that is over, from the assignment's first on, and the one after. */
class ReportingCalendarTest {

    @ParameterizedTest(name = "{0} from {1} on {2}: {3}")
    @CsvSource({
        "A,  2024,    2026-03-01, 2024 2025 2026",
        "A,  2024,    2025-12-31, 2024 2025",
        "A,  2024,    2026-01-01, 2024 2025 2026",
        "A,  2027,    2026-03-01, 2027",
        "A,  2022-A1, 2024-02-01, 2022-A1 2023-A1",
        "A2, 2022,    2025-03-01, 2022 2024 2026",
        "S,  2025-S1, 2026-03-01, 2025-S1 2025-S2 2026-S1",
        "Q,  2025-Q3, 2026-03-31, 2025-Q3 2025-Q4 2026-Q1",
        "Q,  2025-Q3, 2026-04-01, 2025-Q3 2025-Q4 2026-Q1 2026-Q2",
        "M,  2023-12, 2024-03-01, 2023-12 2024-01 2024-02 2024-03",
    })
    void hasEachPeriodOfTheFrequency(String frequency, String from, LocalDate day, String periods) {
        Indicator owed =
                indicator("I")
                        .frequency(Frequency.ofCode(frequency).orElseThrow())
                        .owed(reporter(from, null, null))
                        .build();

        assertThat(ReportingCalendar.upTo(day, List.of(owed)))
                .extracting(obligation -> obligation.period().toString())
                .containsExactly(periods.split(" "));
    }

    @Test
    void whatIsRetiredIsNotOwed() {
        Indicator retired = indicator("I").owed(reporter("2024", null, null)).retired().build();

        assertThat(ReportingCalendar.upTo(LocalDate.of(2026, 1, 1), List.of(retired))).isEmpty();
    }

    @ParameterizedTest(name = "on {0} it is {1}, beyond its grace: {2}")
    @CsvSource({
        "2025-12-31, UPCOMING, false",
        "2026-01-01, DUE,      false",
        "2026-03-31, DUE,      false",
        "2026-04-01, OVERDUE,  false",
        "2026-04-11, OVERDUE,  false",
        "2026-04-12, OVERDUE,  true",
    })
    void anUnfulfilledObligationGrowsOld(LocalDate day, ObligationState state, boolean beyond) {
        Indicator owed = indicator("I").owed(reporter("2025", 3, 11)).build();

        Obligation obligation = ReportingCalendar.upTo(day, List.of(owed)).get(0);

        assertThat(obligation.state()).isEqualTo(state);
        assertThat(obligation.isOverdueBeyondGrace()).isEqualTo(beyond);
    }
}
