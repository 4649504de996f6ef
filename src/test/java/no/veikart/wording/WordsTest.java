package no.veikart.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.veikart.assessment.Caveat;
import no.veikart.assessment.Coded;
import no.veikart.assessment.Comparability;
import no.veikart.assessment.Direction;
import no.veikart.assessment.Precision;
import no.veikart.assessment.Reason;
import no.veikart.assessment.Rule;
import no.veikart.assessment.Status;
import no.veikart.assessment.StatusMethod;
import no.veikart.indicator.Authority;
import no.veikart.observation.ObsStatus;
import no.veikart.observation.ReasonCode;
import no.veikart.period.Frequency;
import no.veikart.period.Period;
import no.veikart.status.Cause;
import no.veikart.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    @Test
    void theThreeLanguagesHaveTheSameKeys() {
        assertThat(Words.in(Language.NB).keys())
                .isEqualTo(Words.in(Language.NN).keys())
                .isEqualTo(Words.in(Language.EN).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeOfTheContractHasWords(Language language) {
        assertThat(Words.in(language).keys()).containsAll(codes());
    }

    private static List<String> codes() {
        return Stream.of(
                        coded("status", Status.values()),
                        coded("reason", Reason.values()),
                        coded("caveat", Caveat.values()),
                        coded("rule", Rule.values()),
                        coded("method", StatusMethod.values()),
                        coded("direction", Direction.values()),
                        coded("precision", Precision.values()),
                        coded("comparability", Comparability.values()),
                        Arrays.stream(Cause.values()).map(one -> "cause." + one.code()),
                        Arrays.stream(Authority.values()).map(one -> "authority." + one.code()),
                        Arrays.stream(Frequency.values()).map(one -> "frequency." + one.code()),
                        Arrays.stream(ReasonCode.values()).map(one -> "revision." + one.code()),
                        Arrays.stream(ObsStatus.values()).map(one -> "observation." + one.code()))
                .flatMap(codes -> codes)
                .toList();
    }

    private static Stream<String> coded(String kind, Coded[] codes) {
        return Arrays.stream(codes).map(code -> kind + "." + code.code());
    }

    @ParameterizedTest(name = "{0} with {1} decimals: {2}, {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "1.8;     2; 1,80;      1.80",
                "-0.25;   0; −0,25;     −0.25",
                "1E+3;    0; 1000;      1000",
                "27687;   0; 27\u00a0687; 27,687",
                "1234567.5; 1; 1\u00a0234\u00a0567,5; 1,234,567.5",
                "0.000000000001; 0; 0,000000000001; 0.000000000001",
            })
    void numbersAreExactAndWrittenAsTheLanguageDoes(
            BigDecimal number, int decimals, String norwegian, String english) {
        assertThat(Words.in(Language.NB).number(number, decimals)).isEqualTo(norwegian);
        assertThat(Words.in(Language.NN).number(number, decimals)).isEqualTo(norwegian);
        assertThat(Words.in(Language.EN).number(number, decimals)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2024,    2024,             2024",
        "2021-A1, skoleåret 2021/22, school year 2021/22",
        "2099-A1, skoleåret 2099/00, school year 2099/00",
        "2024-S2, 2. halvår 2024,   half-year 2 of 2024",
        "2024-Q3, 3. kvartal 2024,  quarter 3 of 2024",
        "2024-07, juli 2024,        July 2024",
    })
    void periodsAreWrittenOut(String period, String norwegian, String english) {
        assertThat(Words.in(Language.NB).period(Period.parse(period))).isEqualTo(norwegian);
        assertThat(Words.in(Language.EN).period(Period.parse(period))).isEqualTo(english);
    }

    @Test
    void instantsAreInNorwegianTime() {
        Instant winter = Instant.parse("2026-12-31T23:30:00Z");
        Instant summer = Instant.parse("2026-07-01T10:00:00Z");

        assertThat(Words.in(Language.NB).instant(winter)).isEqualTo("1. januar 2027 kl. 00:30:00");
        assertThat(Words.in(Language.EN).instant(summer))
                .isEqualTo("1 July 2026 at 12:00:00 (Norwegian time)");
    }
}
