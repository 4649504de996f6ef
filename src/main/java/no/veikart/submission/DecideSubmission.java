package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.veikart.identity.Caller;
import no.veikart.ledger.Entry;
import no.veikart.ledger.EntryType;
import no.veikart.ledger.FreeText;
import no.veikart.ledger.FreeTexts;
import no.veikart.ledger.Identifiers;
import no.veikart.ledger.LedgerEntries;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Decides on a submission, or takes it back; the submission's row is the lock. */
@ApplicationScoped
class DecideSubmission {

    private final Submissions submissions;
    private final AcceptSubmission acceptSubmission;
    private final FreeTexts freeTexts;
    private final LedgerEntries ledger;
    private final Identifiers identifiers;
    private final Clock clock;

    DecideSubmission(
            Submissions submissions,
            AcceptSubmission acceptSubmission,
            FreeTexts freeTexts,
            LedgerEntries ledger,
            Identifiers identifiers,
            Clock clock) {
        this.submissions = submissions;
        this.acceptSubmission = acceptSubmission;
        this.freeTexts = freeTexts;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Decides, once. The same decision again by the same actor changes nothing and answers as
     * before.
     *
     * @param ifMatch the ETag that the caller has seen; null where they sent none
     * @return the decided submission
     */
    @Transactional
    Submission decide(UUID id, Decision decision, Caller caller, @Nullable String ifMatch) {
        Submission submission = visible(id, caller);
        if (!submission.reviewer().equals(caller.organisation().code())) {
            throw new ProblemException(ProblemType.WRONG_ORGANISATION);
        }
        if (isRepeated(submission, decision, caller)) {
            return submission;
        }
        requireUndecided(submission);
        Preconditions.require(ifMatch, submission);
        if (caller.isSameActorAs(submission.sender().client(), submission.sender().person())) {
            throw new ProblemException(ProblemType.FOUR_EYES);
        }
        carryOut(submission, decision, caller);
        return submission;
    }

    private void carryOut(Submission submission, Decision decision, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID act = identifiers.next();
        FreeTexts.Pad texts = freeTexts.pad();
        FreeText comment = texts.write(decision.comment());
        freeTexts.insert(texts);
        UUID commentId = texts.id(decision.comment());
        switch (decision.outcome()) {
            case PUBLISH -> {
                submission.accept(act, Actor.of(caller), commentId, now);
                submissions.flush();
                acceptSubmission.run(
                        submission,
                        new AcceptSubmission.Approval(
                                act, submission.reviewer(), caller.channel().code(), comment, now));
            }
            case RETURN -> {
                submission.sendBack(act, Actor.of(caller), commentId, now);
                Entry.Builder entry = entry(EntryType.SUBMISSION_RETURNED, submission, caller, now);
                ledger.append(act, List.of(entry.withHash("comment", comment).build()));
            }
        }
        submissions.flush();
    }

    /** Takes a submission back that nobody has decided on. Taking it back twice is once. */
    @Transactional
    Submission withdraw(UUID id, Caller caller, @Nullable String ifMatch) {
        Submission submission = visible(id, caller);
        if (!submission.organisation().equals(caller.organisation().code())) {
            throw new ProblemException(ProblemType.WRONG_ORGANISATION);
        }
        if (submission.state() == SubmissionState.WITHDRAWN) {
            return submission;
        }
        requireUndecided(submission);
        Preconditions.require(ifMatch, submission);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID act = identifiers.next();
        submission.withdraw(act);
        ledger.append(
                act,
                List.of(entry(EntryType.SUBMISSION_WITHDRAWN, submission, caller, now).build()));
        submissions.flush();
        return submission;
    }

    private Submission visible(UUID id, Caller caller) {
        return submissions
                .lock(id)
                .filter(submission -> Visibility.of(caller).includes(submission))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static boolean isRepeated(Submission submission, Decision decision, Caller caller) {
        return Actor.of(caller).equals(submission.decider())
                && decision.outcome().led(submission.state());
    }

    private static void requireUndecided(Submission submission) {
        switch (submission.state()) {
            case SUBMITTED -> {}
            case ACCEPTED, PUBLISHED, RETURNED ->
                    throw new ProblemException(
                            ProblemType.ALREADY_DECIDED, submission.state().code());
            case WITHDRAWN ->
                    throw new ProblemException(ProblemType.WRONG_STATE, submission.state().code());
        }
    }

    private static Entry.Builder entry(
            EntryType type, Submission submission, Caller caller, Instant now) {
        return Entry.of(type, now)
                .with("organisation", caller.organisation().code())
                .with("channel", caller.channel().code())
                .with("submission", submission.id().toString());
    }
}
