package no.veikart.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.veikart.observation.FigureKey;
import no.veikart.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a reply is overdue, and what a subject is called. */
class OpenFindingTest {

    private static final LocalDate DUE = LocalDate.parse("2026-03-31");

    @Test
    void aReplyIsOverdueFromTheDayAfterItsDueDayUntilSomebodyConcernedReplies() {
        assertThat(open(false).isOverdue(DUE)).isFalse();
        assertThat(open(false).isOverdue(DUE.plusDays(1))).isTrue();
        assertThat(open(true).isOverdue(DUE.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2025-S1", "2025-Q3", "2025-07", "2021-A1"})
    void aFigureIsFoundAgainByItsKey(String period) {
        FigureKey key = new FigureKey("G4-RD-GDP", "03", Period.parse(period));

        FindingSubject subject = FindingSubject.of(key);

        assertThat(subject.figure()).contains(key);
        assertThat(subject.indicator()).isEqualTo("G4-RD-GDP");
        assertThat(subject).hasToString("observation:G4-RD-GDP/03/" + period);
    }

    private static OpenFinding open(boolean answered) {
        return new OpenFinding(
                new UUID(0, 1),
                new FindingSubject(FindingSubject.Type.GOAL, "skills"),
                null,
                FindingKind.QUESTION,
                "nito",
                DUE,
                answered,
                Instant.EPOCH,
                List.of(),
                List.of());
    }
}
