package no.veikart.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One observed value of the assessed series.
 *
 * @param period name of the period, only carried along
 * @param periodEnd last day of the period; the time axis of all methods
 * @param value in the indicator's unit, at most 30 digits on either side of the point
 * @param obsStatus code of SDMX CL_OBS_STATUS: A normal, B break, D definition differs, E
 *     estimated, F forecast, P provisional, …
 * @param precision how exactly the source states the value
 */
public record Figure(
        String period,
        LocalDate periodEnd,
        BigDecimal value,
        String obsStatus,
        Precision precision) {

    public Figure {
        requireText("period", period);
        requireText("obsStatus", obsStatus);
        value = Decimals.bounded("value of " + period, value);
    }

    boolean startsNewSeries() {
        return obsStatus.equals("B");
    }

    boolean differsInDefinition() {
        return obsStatus.equals("D");
    }

    boolean isForecast() {
        return obsStatus.equals("F");
    }

    boolean isProvisional() {
        return obsStatus.equals("P") || obsStatus.equals("E") || isForecast();
    }

    static void requireText(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
