package no.veikart.submission;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.veikart.catalogue.Catalogue;
import no.veikart.intake.ReportedMilestone;
import no.veikart.measure.Measure;
import no.veikart.measure.MeasureProgress;
import no.veikart.measure.MilestoneKey;
import no.veikart.measure.PublishedMilestone;
import no.veikart.problem.Faults;

/**
 * Holds reported milestones against the catalogue and against what is published, and notes every
 * fault at its place.
 */
final class MilestoneChecks {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Catalogue catalogue;
    private final LocalDate today;
    private final Faults faults;

    MilestoneChecks(Catalogue catalogue, LocalDate today, Faults faults) {
        this.catalogue = catalogue;
        this.today = today;
        this.faults = faults;
    }

    /** Whether the organisation carries out each milestone's measure. */
    void checkAssignments(List<ReportedMilestone> milestones, String organisation) {
        for (ReportedMilestone milestone : milestones) {
            catalogue
                    .measure(milestone.key().measure())
                    .filter(measure -> !measure.organisation().equals(organisation))
                    .ifPresent(
                            measure ->
                                    fault(
                                            milestone,
                                            "/milestone",
                                            "not-assigned",
                                            measure.code(),
                                            organisation));
        }
    }

    /**
     * Checks each, and holds those that there are against what is public.
     *
     * @param published the newest report of each milestone
     */
    List<CheckedMilestone> check(
            List<ReportedMilestone> milestones, Map<MilestoneKey, PublishedMilestone> published) {
        checkTwice(milestones);
        List<CheckedMilestone> checked =
                milestones.stream().flatMap(one -> compared(one, published)).toList();
        checked.forEach(this::check);
        return checked;
    }

    private void checkTwice(List<ReportedMilestone> milestones) {
        Map<MilestoneKey, Integer> seen = new HashMap<>();
        for (ReportedMilestone milestone : milestones) {
            Integer first = seen.putIfAbsent(milestone.key(), milestone.position());
            if (first != null) {
                fault(milestone, "", "duplicate-row", "/milestones/" + first);
            }
        }
    }

    private Stream<CheckedMilestone> compared(
            ReportedMilestone reported, Map<MilestoneKey, PublishedMilestone> published) {
        Stream<CheckedMilestone> compared =
                catalogue.measure(reported.key().measure()).stream()
                        .map(measure -> MeasureProgress.of(measure, published, today))
                        .flatMap(measure -> measure.milestone(reported.key().milestone()).stream())
                        .map(progress -> new CheckedMilestone(reported, progress));
        List<CheckedMilestone> known = compared.toList();
        if (known.isEmpty()) {
            fault(reported, "/milestone", "unknown-milestone", reported.key());
        }
        return known.stream();
    }

    private void check(CheckedMilestone milestone) {
        ReportedMilestone reported = milestone.reported();
        checkFollowed(reported);
        if (milestone.lacksDate()) {
            fault(reported, "/date", "required");
        }
        if (milestone.isImplausible(EARLIEST, today)) {
            fault(reported, "/date", "implausible-date", reported.date(), EARLIEST);
        }
        if (milestone.reopens() && reported.comment() == null) {
            fault(reported, "/comment", "comment-required");
        }
    }

    private void checkFollowed(ReportedMilestone reported) {
        catalogue
                .measure(reported.key().measure())
                .filter(Measure::retired)
                .ifPresent(
                        measure ->
                                fault(reported, "/milestone", "retired-measure", measure.code()));
    }

    /** Codes of the organisations that decide on the milestones. */
    Stream<String> reviewers(List<ReportedMilestone> milestones) {
        return milestones.stream()
                .flatMap(milestone -> catalogue.measure(milestone.key().measure()).stream())
                .map(catalogue::ownerOf);
    }

    private void fault(ReportedMilestone milestone, String field, String code, Object... details) {
        faults.add("/milestones/" + milestone.position() + field, code, details);
    }
}
