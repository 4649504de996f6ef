package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.veikart.ledger.Batch;
import no.veikart.ledger.Batches;
import no.veikart.ledger.FreeTexts;
import no.veikart.roadmap.PublicStates;
import no.veikart.status.StatusChangeView;
import no.veikart.status.StatusChanges;
import no.veikart.submission.SubmissionView.DecisionView;
import no.veikart.submission.SubmissionView.LineView;
import no.veikart.submission.SubmissionView.Links;
import no.veikart.submission.SubmissionView.MilestoneView;
import org.jspecify.annotations.Nullable;

/** Shows submissions to those who may see them. */
@ApplicationScoped
class SubmissionViews {

    /** Figures beyond are read in parts. */
    private static final int MOST_EMBEDDED = 1_000;

    private final Submissions submissions;
    private final Lines lines;
    private final MilestoneLines milestones;
    private final FreeTexts freeTexts;
    private final Batches batches;
    private final StatusChanges statusChanges;
    private final PublicStates states;

    SubmissionViews(
            Submissions submissions,
            Lines lines,
            MilestoneLines milestones,
            FreeTexts freeTexts,
            Batches batches,
            StatusChanges statusChanges,
            PublicStates states) {
        this.submissions = submissions;
        this.lines = lines;
        this.milestones = milestones;
        this.freeTexts = freeTexts;
        this.batches = batches;
        this.statusChanges = statusChanges;
        this.states = states;
    }

    /** Without the figures and texts, so that a collection costs one query. */
    SubmissionView brief(Submission submission) {
        return view(submission, Detail.NONE);
    }

    SubmissionView whole(Submission submission) {
        return view(
                submission,
                new Detail(
                        text(submission.note()),
                        text(submission.decisionComment()),
                        replacement(submission),
                        submission.figures() > MOST_EMBEDDED ? null : lines(submission),
                        milestones(submission),
                        batch(submission)));
    }

    /** One that waits for a decision, of what it was stored from. */
    SubmissionView whole(Submission submission, CheckedSubmission checked) {
        return view(
                submission,
                new Detail(
                        checked.received().cover().note(),
                        null,
                        null,
                        submission.figures() > MOST_EMBEDDED
                                ? null
                                : checked.changes().stream().map(LineView::of).toList(),
                        submission.milestones() == 0
                                ? null
                                : checked.changedMilestones().stream()
                                        .map(MilestoneView::of)
                                        .toList(),
                        null));
    }

    private List<LineView> lines(Submission submission) {
        return lines.of(submission.id(), -1, MOST_EMBEDDED).stream().map(LineView::of).toList();
    }

    private @Nullable List<MilestoneView> milestones(Submission submission) {
        return submission.milestones() == 0
                ? null
                : milestones.of(submission.id()).stream().map(MilestoneView::of).toList();
    }

    private @Nullable UUID replacement(Submission submission) {
        return submission.state() == SubmissionState.RETURNED
                ? submissions.replacementOf(submission.id()).map(Submission::id).orElse(null)
                : null;
    }

    private @Nullable Batch batch(Submission submission) {
        return submission.publishedAt() == null ? null : batches.asOf(submission.publishedAt());
    }

    private SubmissionView view(Submission submission, Detail detail) {
        Batch batch = detail.batch();
        return new SubmissionView(
                submission.id(),
                submission.state().code(),
                submission.organisation(),
                submission.reviewer(),
                submission.channel(),
                submission.goals(),
                detail.note(),
                submission.replaces(),
                detail.replacedBy(),
                submission.embargoUntil(),
                submission.figures(),
                submission.unchanged(),
                submission.receivedAt(),
                decision(submission, detail.comment()),
                submission.publishedAt(),
                isContested(submission),
                batch == null ? null : batch.treeSize(),
                detail.lines(),
                detail.milestones(),
                batch == null ? null : changes(batch),
                links(submission, batch));
    }

    /** Whether a finding on it is open, as far as that is public. */
    boolean isContested(Submission submission) {
        return states.newest()
                .filter(state -> state.openFindings().contestSubmission(submission.id()))
                .isPresent();
    }

    private List<StatusChangeView> changes(Batch batch) {
        return statusChanges.between(batch.firstIndex(), batch.treeSize()).stream()
                .map(StatusChangeView::of)
                .toList();
    }

    private static @Nullable DecisionView decision(
            Submission submission, @Nullable String comment) {
        Actor decider = submission.decider();
        return decider == null
                ? null
                : new DecisionView(
                        submission.state() == SubmissionState.RETURNED ? "return" : "publish",
                        decider.organisation(),
                        decider.person() != null,
                        comment,
                        Objects.requireNonNull(submission.decidedAt()));
    }

    private @Nullable String text(@Nullable UUID id) {
        return id == null ? null : freeTexts.find(id).orElse(null);
    }

    private static Links links(Submission submission, @Nullable Batch batch) {
        String self = "/v1/submissions/" + submission.id();
        boolean waits = submission.state() == SubmissionState.SUBMITTED;
        return new Links(
                self,
                self + "/observations",
                self + "/receipt",
                waits ? self + "/decision" : null,
                waits ? self + "/withdrawal" : null,
                batch == null ? null : "/v1/roadmap?minTreeSize=" + batch.treeSize());
    }

    /** What a collection leaves out. */
    private record Detail(
            @Nullable String note,
            @Nullable String comment,
            @Nullable UUID replacedBy,
            @Nullable List<LineView> lines,
            @Nullable List<MilestoneView> milestones,
            @Nullable Batch batch) {

        private static final Detail NONE = new Detail(null, null, null, null, null, null);
    }
}
