package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.veikart.identity.Caller;
import no.veikart.intake.NewSubmission;
import no.veikart.intake.ReportedFigure;
import no.veikart.observation.PublishedFigure;
import no.veikart.problem.ProblemType;
import no.veikart.region.Region;
import no.veikart.roadmap.PublicState;
import no.veikart.status.Change;
import no.veikart.status.Evidence;
import no.veikart.status.Transition;

/** Tells what a submission would do, and does nothing. */
@ApplicationScoped
class PreviewSubmission {

    private static final UUID NONE = new UUID(0, 0);

    private final CheckSubmission check;
    private final Clock clock;

    PreviewSubmission(CheckSubmission check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /**
     * Foresees the effect of a submission that is published as it is, before any other.
     *
     * @param state what is public now
     * @throws no.veikart.problem.ProblemException with every fault and, besides, what the figures
     *     without a fault of form would do
     */
    @Transactional
    ConsequencesView run(NewSubmission received, Caller caller, PublicState state) {
        Instant now = clock.instant();
        CheckedSubmission checked = check.run(received, caller, state.catalogue(), now);
        ConsequencesView consequences =
                ConsequencesView.of(
                        checked, caller.organisation().code(), statusChanges(checked, state, now));
        if (!checked.faults().isEmpty()) {
            throw checked.faults()
                    .asProblem(ProblemType.INVALID_SUBMISSION)
                    .withConsequences(consequences);
        }
        return consequences;
    }

    private static List<Change> statusChanges(
            CheckedSubmission checked, PublicState state, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<String, List<PublishedFigure>> national = state.evidence().national();
        Evidence before = new Evidence(state.catalogue().indicators(), national, day);
        Evidence after =
                new Evidence(
                        state.catalogue().indicators(), imagined(national, checked.changes()), day);
        return new Transition(before, after).changes();
    }

    private static Map<String, List<PublishedFigure>> imagined(
            Map<String, List<PublishedFigure>> national, List<CheckedFigure> changes) {
        Map<String, List<PublishedFigure>> imagined = new HashMap<>(national);
        changes.stream()
                .filter(figure -> figure.reported().key().region().equals(Region.WHOLE_COUNTRY))
                .forEach(
                        figure ->
                                imagined.merge(
                                        figure.reported().key().indicator(),
                                        List.of(published(figure)),
                                        PreviewSubmission::replaced));
        return imagined;
    }

    private static List<PublishedFigure> replaced(
            List<PublishedFigure> series, List<PublishedFigure> one) {
        PublishedFigure figure = one.get(0);
        List<PublishedFigure> replaced = new ArrayList<>(series);
        replaced.removeIf(other -> other.key().equals(figure.key()));
        replaced.add(figure);
        replaced.sort(Comparator.comparing(other -> other.key().period()));
        return replaced;
    }

    private static PublishedFigure published(CheckedFigure figure) {
        ReportedFigure reported = figure.reported();
        PublishedFigure current = figure.published();
        return new PublishedFigure(
                PublishedFigure.NOWHERE,
                reported.key(),
                reported.value(),
                reported.status(),
                reported.precision(),
                reported.comment(),
                reported.source(),
                reported.reasonCode() == null ? null : reported.reasonCode().code(),
                reported.reason(),
                current == null ? 1 : current.revision() + 1,
                "",
                NONE,
                Instant.EPOCH,
                null,
                PublishedFigure.NOWHERE);
    }
}
