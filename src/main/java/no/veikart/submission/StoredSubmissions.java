package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.veikart.ledger.LedgerEntries;

/** Reads submissions as they stand, each whole and from one instant. */
@ApplicationScoped
class StoredSubmissions {

    private final Submissions submissions;
    private final Lines lines;
    private final SubmissionViews views;
    private final LedgerEntries ledger;

    StoredSubmissions(
            Submissions submissions, Lines lines, SubmissionViews views, LedgerEntries ledger) {
        this.lines = lines;
        this.submissions = submissions;
        this.views = views;
        this.ledger = ledger;
    }

    /** A submission that the caller has just handled. */
    @Transactional
    Shown shown(UUID id) {
        return shown(submissions.findById(id));
    }

    /** One that was just received: what waits for a decision is not read again. */
    Shown shown(ReceiveSubmission.Received received) {
        Submission submission = received.submission();
        CheckedSubmission checked = received.checked();
        return checked == null || submission.state() != SubmissionState.SUBMITTED
                ? shown(submission.id())
                : shown(submission, views.whole(submission, checked));
    }

    /** Empty where the caller may not know of it. */
    @Transactional
    Optional<Shown> shown(UUID id, Visibility visible) {
        return submissions.findByIdOptional(id).filter(visible::includes).map(this::shown);
    }

    /** Newest first, without their figures. */
    @Transactional
    List<SubmissionView> find(Submissions.Filter filter, int limit) {
        return submissions.find(filter, limit).stream().map(views::brief).toList();
    }

    /**
     * Figures of a submission, in its order.
     *
     * @param after position of the last one already seen; -1 at first
     * @return empty where the caller may not know of the submission
     */
    @Transactional
    Optional<List<Line>> lines(UUID id, Visibility visible, int after, int limit) {
        return submissions
                .findByIdOptional(id)
                .filter(visible::includes)
                .map(submission -> lines.of(id, after, limit));
    }

    /** Where the ledger speaks of it; empty where the caller may not know of the submission. */
    @Transactional
    Optional<ReceiptView> receipt(UUID id, Visibility visible) {
        return submissions
                .findByIdOptional(id)
                .filter(visible::includes)
                .map(
                        submission ->
                                ReceiptView.of(
                                        submission, ledger.aboutSubmissions(submission.acts())));
    }

    private Shown shown(Submission submission) {
        return shown(submission, views.whole(submission));
    }

    private static Shown shown(Submission submission, SubmissionView view) {
        return new Shown(view, Preconditions.tag(submission, view.contested()));
    }

    /** A submission and the entity tag of what is shown. */
    record Shown(SubmissionView view, EntityTag tag) {}
}
