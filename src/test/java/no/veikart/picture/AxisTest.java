package no.veikart.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest(name = "{0} to {1} is shown from {2} to {3} by {4}")
    @CsvSource({
        "2.03, 3,      2,     3,      0.2",
        "0,    0,      0,     1,      0.2",
        "42,   42,     0,     50,     10",
        "97,   99,     96.5,  99,     0.5",
        "1,    7,      0,     8,      2",
        "-5,   5,      -6,    6,      2",
        "69176, 93000, 65000, 95000,  5000",
    })
    void itHasRoundNumbersAndHoldsAllValues(
            BigDecimal least, BigDecimal most, BigDecimal from, BigDecimal to, BigDecimal step) {
        Axis axis = Axis.over(least, most, 5, 300, 0);

        assertThat(axis.from()).isEqualByComparingTo(from);
        assertThat(axis.to()).isEqualByComparingTo(to);
        assertThat(axis.step()).isEqualByComparingTo(step);
    }

    @Test
    void everyRangeHasAFewStepsAndEveryValueIsWithinThem() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal least = BigDecimal.valueOf(random.nextLong(2_000_000) - 1_000_000, 3);
            BigDecimal most = least.add(BigDecimal.valueOf(random.nextLong(1_000_000), 3));

            Axis axis = Axis.over(least, most, 5, 300, 0);

            assertThat(axis.ticks()).as("%s to %s", least, most).hasSizeBetween(3, 9);
            assertThat(axis.at(least)).isBetween(0.0, 300.0);
            assertThat(axis.at(most)).isBetween(0.0, 300.0);
        }
    }

    @Test
    void valuesStandInProportion() {
        Axis axis = Axis.over(BigDecimal.ZERO, BigDecimal.TEN, 5, 300, 100);

        assertThat(axis.at(new BigDecimal("2.5"))).isEqualTo(250, within(1e-9));
    }

    @Test
    void yearsStandAtTheirLastDayAndTheLastIsAlwaysNamed() {
        TimeAxis axis = new TimeAxis(day(2014), day(2030), 0, 160);

        assertThat(axis.years(4)).containsExactly(day(2015), day(2020), day(2025), day(2030));
        assertThat(axis.at(day(2022))).isEqualTo(80, within(0.1));
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
