package no.veikart.submission;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import no.veikart.catalogue.Catalogue;
import no.veikart.identity.Caller;
import no.veikart.intake.NewSubmission;
import no.veikart.intake.ReportedFigure;
import no.veikart.measure.Milestones;
import no.veikart.observation.FigureKey;
import no.veikart.observation.Observations;
import no.veikart.observation.PublishedFigure;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemType;

/**
 * Finds everything that is wrong with a submission, in queries whose number does not grow with it.
 */
@ApplicationScoped
class CheckSubmission {

    private static final Duration LONGEST_EMBARGO = Duration.ofDays(366);

    private final Observations observations;
    private final Milestones milestones;
    private final Submissions submissions;

    CheckSubmission(Observations observations, Milestones milestones, Submissions submissions) {
        this.observations = observations;
        this.milestones = milestones;
        this.submissions = submissions;
    }

    /**
     * Checks in the caller's transaction.
     *
     * @throws no.veikart.problem.ProblemException if a figure belongs to others
     */
    CheckedSubmission run(NewSubmission received, Caller caller, Catalogue catalogue, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<ReportedFigure> figures = received.figures();
        String organisation = caller.organisation().code();
        Faults refusals = new Faults();
        new FigureChecks(catalogue, today, refusals).checkAssignments(figures, organisation);
        new MilestoneChecks(catalogue, today, refusals)
                .checkAssignments(received.milestones(), organisation);
        refusals.throwIfAny(ProblemType.WRONG_ORGANISATION);
        Faults faults = received.faults();
        checkCover(received.cover(), organisation, now, faults);
        FigureChecks checks = new FigureChecks(catalogue, today, faults);
        checks.checkEach(figures);
        MilestoneChecks milestoneChecks = new MilestoneChecks(catalogue, today, faults);
        checkOneReviewer(
                Stream.concat(
                        checks.reviewers(figures),
                        milestoneChecks.reviewers(received.milestones())),
                faults);
        CheckedSubmission checked =
                new CheckedSubmission(
                        received,
                        catalogue,
                        compared(figures, catalogue),
                        checkedMilestones(received, milestoneChecks),
                        faults);
        if (checked.isUnchanged() && faults.isEmpty()) {
            faults.add(figures.isEmpty() ? "/milestones" : "/observations", "unchanged");
        }
        checks.checkChanges(checked.changes());
        return checked;
    }

    private List<CheckedMilestone> checkedMilestones(
            NewSubmission received, MilestoneChecks checks) {
        return received.milestones().isEmpty()
                ? List.of()
                : checks.check(received.milestones(), milestones.current());
    }

    /** One organisation is to decide on all of it. */
    private static void checkOneReviewer(Stream<String> reviewers, Faults faults) {
        Set<String> different = reviewers.collect(toCollection(TreeSet::new));
        if (different.size() > 1) {
            faults.add("", "several-owners", String.join(", ", different));
        }
    }

    private List<CheckedFigure> compared(List<ReportedFigure> figures, Catalogue catalogue) {
        Map<FigureKey, PublishedFigure> published =
                observations.current(figures.stream().map(ReportedFigure::key).toList()).stream()
                        .collect(toMap(PublishedFigure::key, identity()));
        UsualChanges usual = UsualChanges.of(figures, catalogue, observations);
        return figures.stream()
                .map(
                        figure -> {
                            PublishedFigure current = published.get(figure.key());
                            return new CheckedFigure(
                                    figure, current, usual.departure(figure, current));
                        })
                .toList();
    }

    private void checkCover(
            NewSubmission.Cover cover, String organisation, Instant now, Faults faults) {
        Instant embargo = cover.embargoUntil();
        if (embargo != null && !embargo.isAfter(now)) {
            faults.add(cover.pointer("embargoUntil"), "embargo-past");
        } else if (embargo != null && embargo.isAfter(now.plus(LONGEST_EMBARGO))) {
            faults.add(cover.pointer("embargoUntil"), "embargo-too-far");
        }
        UUID replaces = cover.replaces();
        if (replaces != null) {
            checkReplaced(replaces, organisation, cover.pointer("replaces"), faults);
        }
    }

    private void checkReplaced(UUID replaces, String organisation, String place, Faults faults) {
        boolean returned =
                submissions
                        .findByIdOptional(replaces)
                        .filter(submission -> submission.organisation().equals(organisation))
                        .filter(submission -> submission.state() == SubmissionState.RETURNED)
                        .isPresent();
        if (!returned) {
            faults.add(place, "not-returned");
        } else if (submissions.replacementOf(replaces).isPresent()) {
            faults.add(place, "already-replaced");
        }
    }
}
