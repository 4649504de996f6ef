package no.veikart.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest(name = "in {0}: {2}")
    @CsvSource({
        "2025,    YEAR,        2025",
        "2025,    QUARTER,     2025-Q1 2025-Q2 2025-Q3 2025-Q4",
        "2025,    SCHOOL_YEAR, 2024-A1",
        "2025-S2, QUARTER,     2025-Q3 2025-Q4",
        "2025-Q4, YEAR,        2025",
        "2025-Q3, YEAR,        ''",
        "2025-A1, HALF_YEAR,   2025-S2 2026-S1",
        "1900,    SCHOOL_YEAR, ''",
        "2199,    HALF_YEAR,   2199-S1 2199-S2",
    })
    void containsTheEndsOfOthers(String period, Period.Kind kind, String ending) {
        assertThat(Period.parse(period).endingWithin(kind))
                .extracting(Period::toString)
                .isEqualTo(Stream.of(ending.split(" ")).filter(one -> !one.isEmpty()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2025, YEAR, 2025-01-01, 2025-12-31",
        "2025-A1, SCHOOL_YEAR, 2025-08-01, 2026-07-31",
        "2025-S1, HALF_YEAR, 2025-01-01, 2025-06-30",
        "2025-S2, HALF_YEAR, 2025-07-01, 2025-12-31",
        "2025-Q1, QUARTER, 2025-01-01, 2025-03-31",
        "2025-Q3, QUARTER, 2025-07-01, 2025-09-30",
        "2025-Q4, QUARTER, 2025-10-01, 2025-12-31",
        "2025-07, MONTH, 2025-07-01, 2025-07-31",
        "2025-12, MONTH, 2025-12-01, 2025-12-31",
        "2024-02, MONTH, 2024-02-01, 2024-02-29",
        "2100-02, MONTH, 2100-02-01, 2100-02-28",
        "1900, YEAR, 1900-01-01, 1900-12-31",
        "2199-A1, SCHOOL_YEAR, 2199-08-01, 2200-07-31"
    })
    void periodsHaveAKindAndDays(
            String text, Period.Kind kind, LocalDate firstDay, LocalDate lastDay) {
        // When
        Period period = Period.parse(text);

        // Then
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.firstDay()).isEqualTo(firstDay);
        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(period).hasToString(text);
        assertThat(period.isSchoolYear()).isEqualTo(kind == Period.Kind.SCHOOL_YEAR);
    }

    @Test
    void monthsHaveOneCanonicalForm() {
        assertThat(Period.parse("2025-M07")).isEqualTo(Period.parse("2025-07"));
        assertThat(Period.parse("2025-M07")).hasToString("2025-07");
    }

    @ParameterizedTest
    @CsvSource({
        "1899, 'year must be 1900 to 2199, is 1899'",
        "2200-Q1, 'year must be 1900 to 2199, is 2200'",
        "0000, 'year must be 1900 to 2199, is 0'",
        "2025-A2, 'school year must be 1 to 1, is 2'",
        "2025-S0, 'half year must be 1 to 2, is 0'",
        "2025-S3, 'half year must be 1 to 2, is 3'",
        "2025-Q5, 'quarter must be 1 to 4, is 5'",
        "2025-00, 'month must be 1 to 12, is 0'",
        "2025-M13, 'month must be 1 to 12, is 13'"
    })
    void whatIsOutOfRangeIsNamed(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage(message);
        assertThat(Period.tryParse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "202",
                "20255",
                "2025-",
                "2025-A",
                "2025-Q",
                "2025-Q03",
                "2025-M7",
                "2025-7",
                "2025-W01",
                "2025-D001",
                "2025-q3",
                "2025Q3",
                "2025K1",
                "2025M01",
                "2025_Q3",
                "+2025",
                "-2025",
                "2025/26",
                "2025-1-1",
                "2025--07",
                "0x7E9",
                "2025.0"
            })
    void otherFormsAreRefusedWithTheFormsThereAre(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageStartingWith("period must ");
        assertThat(Period.tryParse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 2025", "2025 ", "2025\n", "2025\r\n", "\t2025", "2025\u0000", "2025\u00a0",
                "٢٠٢٥", "２０２５", "2025-Q٣", "202৫", "2025‑07", "2025−07", "\ufeff2025",
                "2025-\u202e07"
            })
    void charactersOutsidePrintableAsciiAreRefusedAndNotRepeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage("period must have ASCII digits, letters and hyphens only");
        assertThat(Period.tryParse(text)).isEmpty();
    }

    @Test
    void longTextsAreRefusedByTheirLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2".repeat(10_000_000)))
                .withMessage("period must have at most 8 characters, has 10000000");
    }

    @Test
    void partsThatMakeNoPeriodAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(Period.Kind.MONTH, 2025, 13))
                .withMessage("month must be 1 to 12, is 13");
    }

    @Test
    void periodsAreOrderedByLastDayThenFirstDay() {
        // When
        Stream<String> ordered =
                Stream.of(
                                "2025-A1", "2025", "2026-07", "2025-12", "2025-S2", "2024-A1",
                                "2025-Q4", "2026", "2025-07")
                        .map(Period::parse)
                        .sorted()
                        .map(Period::toString);

        // Then
        assertThat(ordered)
                .containsExactly(
                        "2024-A1", "2025-07", "2025", "2025-S2", "2025-Q4", "2025-12", "2025-A1",
                        "2026-07", "2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2025, A, 2026",
        "2025, A2, 2027",
        "2025-A1, A, 2026-A1",
        "2025-A1, A2, 2027-A1",
        "2025-S1, S, 2025-S2",
        "2025-S2, S, 2026-S1",
        "2025-Q4, Q, 2026-Q1",
        "2025-09, M, 2025-10",
        "2025-12, M, 2026-01"
    })
    void nextKeepsTheKindAndFollowsTheFrequency(String text, String frequency, String next) {
        assertThat(Period.parse(text).next(Frequency.ofCode(frequency).orElseThrow()))
                .hasToString(next);
    }

    @Test
    void nothingFollowsThePeriodsThatCanBeWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2199-12").next(Frequency.MONTHLY))
                .withMessage("year must be 1900 to 2199, is 2200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2198").next(Frequency.BIENNIAL));
    }

    @Test
    void nextOfAnotherFrequencyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2025").next(Frequency.MONTHLY))
                .withMessage("period 2025 does not go with frequency M");
    }

    @ParameterizedTest
    @CsvSource({"2025, A A2", "2025-A1, A A2", "2025-S1, S", "2025-Q1, Q", "2025-01, M"})
    void periodsAreKnownToTheFrequenciesOfTheirLength(String text, String frequencies) {
        assertThat(Frequency.values())
                .filteredOn(Period.parse(text)::isKnownTo)
                .extracting(Frequency::code)
                .containsExactly(frequencies.split(" "));
    }

    @Test
    void textDoesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            // Given a locale whose digits are not ASCII
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            // When
            String text = Period.parse("2025-07").toString();

            // Then
            assertThat(text).isEqualTo("2025-07");
        } finally {
            Locale.setDefault(before);
        }
    }
}
