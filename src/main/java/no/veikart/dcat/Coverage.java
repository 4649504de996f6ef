package no.veikart.dcat;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.veikart.observation.CoveredPeriod;

/** What an indicator's figures are of, and under which licences. */
final class Coverage {

    private final List<CoveredPeriod> periods;
    private final Set<String> licences;

    /**
     * @param licences of the figures
     */
    Coverage(List<CoveredPeriod> periods, Set<String> licences) {
        this.periods = periods;
        this.licences = licences;
    }

    Optional<LocalDate> firstDay() {
        return periods.stream().map(one -> one.period().firstDay()).min(naturalOrder());
    }

    Optional<LocalDate> lastDay() {
        return periods.stream().map(one -> one.period().lastDay()).max(naturalOrder());
    }

    /** When the newest of them became public. */
    Optional<LocalDate> modified() {
        return periods.stream()
                .map(CoveredPeriod::newest)
                .max(naturalOrder())
                .map(newest -> newest.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** The licence of all of them; empty where there are several or none. */
    Optional<String> licence() {
        return licences.size() == 1 ? licences.stream().findFirst() : Optional.empty();
    }
}
