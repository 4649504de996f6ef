package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.veikart.database.Violations;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeText;
import no.veikart.ledger.LedgerEntries;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Hands what a submission holds to the publisher: the end that every decision to publish has. */
@ApplicationScoped
class AcceptSubmission {

    private final Lines lines;
    private final MilestoneLines milestones;
    private final LedgerEntries ledger;

    AcceptSubmission(Lines lines, MilestoneLines milestones, LedgerEntries ledger) {
        this.lines = lines;
        this.milestones = milestones;
        this.ledger = ledger;
    }

    /**
     * Marks figures and milestones as about to become public, in the caller's transaction.
     *
     * @param approval who decided, and what they wrote about it
     */
    void run(Submission submission, Approval approval) {
        Instant notBefore = submission.embargoUntil();
        takePlaces(submission, approval.now());
        requireReasons(submission);
        ledger.append(approval.act(), List.of(approved(submission, approval)), notBefore);
        lines.forEachPart(
                submission.id(),
                part ->
                        ledger.append(
                                approval.act(),
                                part.stream()
                                        .map(line -> published(line, submission, approval))
                                        .toList(),
                                notBefore));
        lines.number(submission.id());
        if (submission.milestones() > 0) {
            ledger.append(
                    approval.act(),
                    milestones.of(submission.id()).stream()
                            .map(line -> published(line, submission, approval))
                            .toList(),
                    notBefore);
        }
    }

    private void takePlaces(Submission submission, Instant now) {
        try {
            lines.accept(submission.id(), now);
            milestones.accept(submission.id(), now);
        } catch (JdbiException e) {
            throw Violations.violates(e, "observation_pending_key")
                            || Violations.violates(e, "milestone_report_pending_key")
                    ? new ProblemException(ProblemType.REVISION_PENDING)
                    : e;
        }
    }

    /** Between submission and decision another figure may have become public for the same key. */
    private void requireReasons(Submission submission) {
        Faults faults = new Faults();
        lines.withoutReason(submission.id())
                .forEach(
                        position ->
                                faults.add(
                                        "/observations/" + position + "/reasonCode",
                                        "reason-required"));
        faults.throwIfAny(ProblemType.CONFLICT);
    }

    private static Entry approved(Submission submission, Approval approval) {
        return Entry.of(EntryType.SUBMISSION_APPROVED, approval.now())
                .with("organisation", approval.organisation())
                .with("channel", approval.channel())
                .with("submission", submission.id().toString())
                .withHash("comment", approval.comment())
                .build();
    }

    private static Entry published(Line line, Submission submission, Approval approval) {
        return Entry.of(EntryType.OBSERVATION_PUBLISHED, approval.now())
                .with("organisation", submission.organisation())
                .with("channel", submission.channel())
                .with("submission", submission.id().toString())
                .with("indicator", line.key().indicator())
                .with("region", line.key().region())
                .with("period", line.key().period().toString())
                .with("value", plain(line.value()))
                .with("status", line.status())
                .with("precision", line.precision())
                .with("revision", line.nextRevision())
                .with(
                        "supersedes",
                        line.published() == null ? null : line.published().ledgerIndex())
                .with("reasonCode", line.reasonCode())
                .withHash("comment", line.comment())
                .withHash("source", line.source())
                .withHash("reason", line.reason())
                .publishing(line.row())
                .build();
    }

    private static Entry published(MilestoneLine line, Submission submission, Approval approval) {
        return Entry.of(EntryType.MILESTONE_PUBLISHED, approval.now())
                .with("organisation", submission.organisation())
                .with("channel", submission.channel())
                .with("submission", submission.id().toString())
                .with("measure", line.key().measure())
                .with("milestone", line.key().milestone())
                .with("state", line.state())
                .with("date", line.date() == null ? null : line.date().toString())
                .with("supersedes", line.publishedIndex())
                .withHash("comment", line.comment())
                .publishingMilestone(line.row())
                .build();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /**
     * A decision to publish.
     *
     * @param act identifier under which its entries become public together
     */
    record Approval(
            UUID act,
            String organisation,
            String channel,
            @Nullable FreeText comment,
            Instant now) {}
}
