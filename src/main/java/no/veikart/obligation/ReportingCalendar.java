package no.veikart.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.period.Period;

/** Which figures the assignments of indicators in use make due, from each one's first period on. */
final class ReportingCalendar {

    private ReportingCalendar() {}

    /**
     * All up to a day: those whose period is over, and the next one of each assignment.
     *
     * @return in the catalogue's order, in time order within each assignment, none fulfilled yet
     */
    static List<Obligation> upTo(LocalDate day, List<Indicator> indicators) {
        return indicators.stream()
                .filter(indicator -> !indicator.retired())
                .flatMap(indicator -> of(indicator, day))
                .toList();
    }

    private static Stream<Obligation> of(Indicator indicator, LocalDate day) {
        return indicator.reporters().stream().flatMap(reporter -> of(indicator, reporter, day));
    }

    private static Stream<Obligation> of(Indicator indicator, Reporter reporter, LocalDate day) {
        List<Obligation> owed = new ArrayList<>();
        Period period = reporter.from();
        while (period.lastDay().isBefore(day)) {
            owed.add(new Obligation(indicator, reporter, period, day, null));
            period = period.next(indicator.frequency());
        }
        owed.add(new Obligation(indicator, reporter, period, day, null));
        return owed.stream();
    }
}
