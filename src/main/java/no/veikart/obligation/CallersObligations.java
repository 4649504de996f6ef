package no.veikart.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import no.veikart.catalogue.Catalogue;
import no.veikart.identity.Caller;
import no.veikart.identity.Role;
import no.veikart.indicator.Indicator;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;
import no.veikart.roadmap.PublicStates;

/** The obligations of today, as far as somebody may know of them. */
@ApplicationScoped
public class CallersObligations {

    private final PublicStates states;
    private final Obligations obligations;
    private final Clock clock;

    CallersObligations(PublicStates states, Obligations obligations, Clock clock) {
        this.states = states;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * Those of the caller's organisation for a reporter, those of the goals that it owns for a
     * reviewer, all for auditors and administrators.
     */
    List<Obligation> visibleTo(Caller caller) {
        Catalogue catalogue = catalogue();
        return all(catalogue).stream()
                .filter(obligation -> isVisible(obligation, caller, catalogue))
                .toList();
    }

    /** Those of the caller's own organisation. */
    public List<Obligation> of(Caller caller) {
        return all(catalogue()).stream().filter(one -> isOf(one, caller)).toList();
    }

    List<Obligation> all(Catalogue catalogue) {
        return obligations.on(today(), catalogue.indicators());
    }

    Catalogue catalogue() {
        return states.newest()
                .map(PublicState::catalogue)
                .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static boolean isVisible(Obligation obligation, Caller caller, Catalogue catalogue) {
        return caller.has(Role.AUDITOR)
                || caller.has(Role.ADMINISTRATOR)
                || (caller.has(Role.REPORTER) && isOf(obligation, caller))
                || (caller.has(Role.REVIEWER) && owns(caller, obligation.indicator(), catalogue));
    }

    private static boolean isOf(Obligation obligation, Caller caller) {
        return obligation.reporter().organisation().equals(caller.organisation().code());
    }

    private static boolean owns(Caller caller, Indicator indicator, Catalogue catalogue) {
        return catalogue.ownerOf(indicator).equals(caller.organisation().code());
    }
}
