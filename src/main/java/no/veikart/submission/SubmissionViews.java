package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.veikart.ledger.Batch;
import no.veikart.ledger.Batches;
import no.veikart.ledger.FreeTexts;
import no.veikart.status.StatusChangeView;
import no.veikart.status.StatusChanges;
import no.veikart.submission.SubmissionView.DecisionView;
import no.veikart.submission.SubmissionView.LineView;
import no.veikart.submission.SubmissionView.Links;
import org.jspecify.annotations.Nullable;

/** Shows submissions to those who may see them. */
@ApplicationScoped
class SubmissionViews {

    private final Lines lines;
    private final FreeTexts freeTexts;
    private final Batches batches;
    private final StatusChanges statusChanges;

    SubmissionViews(
            Lines lines, FreeTexts freeTexts, Batches batches, StatusChanges statusChanges) {
        this.lines = lines;
        this.freeTexts = freeTexts;
        this.batches = batches;
        this.statusChanges = statusChanges;
    }

    /** Without the figures and texts, so that a collection costs one query. */
    SubmissionView brief(Submission submission) {
        return view(submission, null, null);
    }

    SubmissionView whole(Submission submission) {
        return view(
                submission,
                lines.of(submission.id()).stream().map(LineView::of).toList(),
                batch(submission));
    }

    private @Nullable Batch batch(Submission submission) {
        return submission.publishedAt() == null ? null : batches.asOf(submission.publishedAt());
    }

    private SubmissionView view(
            Submission submission, @Nullable List<LineView> figures, @Nullable Batch batch) {
        return new SubmissionView(
                submission.id(),
                submission.state().code(),
                submission.organisation(),
                submission.reviewer(),
                submission.channel(),
                submission.goals(),
                figures == null ? null : text(submission.note()),
                submission.figures(),
                submission.unchanged(),
                submission.receivedAt(),
                decision(submission, figures != null),
                submission.publishedAt(),
                batch == null ? null : batch.treeSize(),
                figures,
                batch == null ? null : changes(batch),
                links(submission, batch));
    }

    private List<StatusChangeView> changes(Batch batch) {
        return statusChanges.between(batch.firstIndex(), batch.treeSize()).stream()
                .map(StatusChangeView::of)
                .toList();
    }

    private @Nullable DecisionView decision(Submission submission, boolean withComment) {
        Actor decider = submission.decider();
        return decider == null
                ? null
                : new DecisionView(
                        submission.state() == SubmissionState.RETURNED ? "return" : "publish",
                        decider.organisation(),
                        decider.person() != null,
                        withComment ? text(submission.decisionComment()) : null,
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
                waits ? self + "/decision" : null,
                waits ? self + "/withdrawal" : null,
                batch == null ? null : "/v1/roadmap?minTreeSize=" + batch.treeSize());
    }
}
