package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.veikart.catalogue.Catalogue;
import no.veikart.database.Inserts;
import no.veikart.database.Violations;
import no.veikart.idempotency.IdempotencyKeys;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.intake.NewSubmission;
import no.veikart.intake.ReportedMilestone;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Takes in what an organisation sends: whole, or not at all with every fault named. */
@ApplicationScoped
class ReceiveSubmission {

    /** Named in the ledger where nobody reviewed because the assignment says so. */
    private static final String AUTOMATIC_REVIEW = "automatic-review";

    private final CheckSubmission check;
    private final IdempotencyKeys keys;
    private final Submissions submissions;
    private final AcceptSubmission acceptSubmission;
    private final FreeTexts freeTexts;
    private final LedgerEntries ledger;
    private final Identifiers identifiers;
    private final Jdbi jdbi;
    private final Clock clock;

    ReceiveSubmission(
            CheckSubmission check,
            IdempotencyKeys keys,
            Submissions submissions,
            AcceptSubmission acceptSubmission,
            FreeTexts freeTexts,
            LedgerEntries ledger,
            Identifiers identifiers,
            Jdbi jdbi,
            Clock clock) {
        this.check = check;
        this.keys = keys;
        this.submissions = submissions;
        this.acceptSubmission = acceptSubmission;
        this.freeTexts = freeTexts;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Stores a submission; accepts it at once where all its assignments are reviewed automatically.
     * A request that was already carried out is not carried out again.
     *
     * @param catalogue what is public now
     * @param request how the client names the request; empty where it does not
     */
    @Transactional
    Received run(
            NewSubmission received,
            Caller caller,
            Catalogue catalogue,
            Optional<IdempotentRequest> request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<UUID> earlier = request.flatMap(one -> keys.earlierEffectOf(one, now));
        if (earlier.isPresent()) {
            return new Received(submissions.findById(earlier.get()), null);
        }
        CheckedSubmission checked = check.run(received, caller, catalogue, now);
        checked.requireFaultless();
        Inserts inserts = new Inserts();
        Submission submission = add(checked, caller, now, inserts);
        request.ifPresent(one -> keys.store(one, submission.id(), now, inserts));
        run(inserts);
        return new Received(
                checked.isReviewedAutomatically(caller.organisation().code())
                        ? accept(submission.id(), caller, now)
                        : submission,
                checked);
    }

    private Submission add(CheckedSubmission checked, Caller caller, Instant now, Inserts inserts) {
        NewSubmission received = checked.received();
        NewSubmission.Cover cover = received.cover();
        List<CheckedFigure> changes = checked.changes();
        List<ReportedMilestone> milestones =
                checked.changedMilestones().stream().map(CheckedMilestone::reported).toList();
        FreeTexts.Pad texts = freeTexts.pad();
        Submission submission =
                new Submission(
                        identifiers.next(),
                        identifiers.next(),
                        Submission.Sender.of(caller),
                        checked.scope(),
                        now);
        submission.covered(texts.id(cover.note()), cover.replaces(), cover.embargoUntil());
        submission.counted(changes.size(), milestones.size(), checked.unchanged());
        changes.forEach(figure -> figure.reported().writeTexts(texts));
        milestones.forEach(milestone -> texts.write(milestone.comment()));
        Submissions.add(submission, inserts);
        texts.addTo(inserts);
        Lines.add(submission.id(), changes, texts, inserts);
        MilestoneLines.add(submission.id(), milestones, texts, inserts);
        ledger.append(
                submission.receivedAct(),
                List.of(entry(submission, received, texts, now)),
                inserts);
        return submission;
    }

    private void run(Inserts inserts) {
        try {
            inserts.run(jdbi);
        } catch (JdbiException e) {
            throw Violations.violates(e, "submission_replaces_key")
                    ? new ProblemException(ProblemType.CONFLICT).because(e)
                    : e;
        }
    }

    private static Entry entry(
            Submission submission, NewSubmission received, FreeTexts.Pad texts, Instant now) {
        return Entry.of(EntryType.SUBMISSION_RECEIVED, now)
                .with("organisation", submission.organisation())
                .with("channel", submission.channel())
                .with("actingParty", submission.actingParty())
                .with("submission", submission.id().toString())
                .with("replaces", text(submission.replaces()))
                .with("embargoUntil", time(submission.embargoUntil()))
                .with("reviewer", submission.reviewer())
                .with("figures", submission.figures())
                .with("milestones", submission.milestones() == 0 ? null : submission.milestones())
                .with("unchanged", submission.unchanged())
                .with("payloadHash", received.payloadHash())
                .withHash("note", texts.write(received.cover().note()))
                .build();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : Entry.time(instant);
    }

    private Submission accept(UUID id, Caller caller, Instant now) {
        Submission submission = submissions.findById(id);
        UUID act = identifiers.next();
        submission.accept(act, Actor.of(caller), null, now);
        submissions.flush();
        acceptSubmission.run(
                submission,
                new AcceptSubmission.Approval(
                        act, submission.organisation(), AUTOMATIC_REVIEW, null, now));
        return submission;
    }

    /**
     * What became of a request.
     *
     * @param checked what the request brought; null where an earlier request did it
     */
    record Received(Submission submission, @Nullable CheckedSubmission checked) {

        boolean isReplayed() {
            return checked == null;
        }
    }
}
