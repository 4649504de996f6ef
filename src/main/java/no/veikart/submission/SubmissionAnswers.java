package no.veikart.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.ledger.Batch;
import no.veikart.ledger.Waiting;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicStates;

/** Answers about one submission, once what it asked for is public. */
@ApplicationScoped
class SubmissionAnswers {

    static final String NOT_KEPT = "private, no-store";

    private final StoredSubmissions stored;
    private final Waiting waiting;
    private final PublicStates states;
    private final SubmissionConfig config;
    private final Clock clock;

    SubmissionAnswers(
            StoredSubmissions stored,
            Waiting waiting,
            PublicStates states,
            SubmissionConfig config,
            Clock clock) {
        this.clock = clock;
        this.stored = stored;
        this.waiting = waiting;
        this.states = states;
        this.config = config;
    }

    /** 201; or 202 where it was accepted at once but its publication takes longer. */
    Response created(ReceiveSubmission.Received received) {
        Submission submission = received.submission();
        int status = isPublicInTime(submission) ? 201 : 202;
        ResponseBuilder answer =
                answer(stored.shown(received), status)
                        .location(URI.create("/v1/submissions/" + submission.id()));
        if (received.isReplayed()) {
            answer.header(IdempotentRequest.REPLAYED, true);
        }
        return answer.build();
    }

    /** 200; or 202 where its publication takes longer. */
    Response changed(Submission submission) {
        int status = isPublicInTime(submission) ? 200 : 202;
        return answer(stored.shown(submission.id()), status).build();
    }

    /** Whether nothing is left to wait for: the snapshot that others read has it too. */
    private boolean isPublicInTime(Submission submission) {
        UUID act = submission.decidedAct();
        if (act == null || !submission.state().becomesPublic()) {
            return true;
        }
        return !isUnderEmbargo(submission)
                && waiting.publicationOf(act, config.publicationWait())
                        .map(Batch::treeSize)
                        .filter(size -> states.reached(size, config.publicationWait()))
                        .isPresent();
    }

    private boolean isUnderEmbargo(Submission submission) {
        Instant embargo = submission.embargoUntil();
        return embargo != null && embargo.isAfter(clock.instant());
    }

    private static ResponseBuilder answer(StoredSubmissions.Shown shown, int status) {
        return Response.status(status)
                .entity(shown.view())
                .tag(shown.tag())
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    /**
     * The submission, for a caller who may know of it.
     *
     * @throws ProblemException 404 for all others
     */
    ResponseBuilder read(UUID id, Caller caller, Request request) {
        StoredSubmissions.Shown shown =
                stored.shown(id, Visibility.of(caller))
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        ResponseBuilder unchanged = request.evaluatePreconditions(shown.tag());
        return (unchanged == null ? Response.ok(shown.view()) : unchanged)
                .tag(shown.tag())
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    /**
     * Where the ledger speaks of the submission, for a caller who may know of it.
     *
     * @throws ProblemException 404 for all others
     */
    ReceiptView receipt(UUID id, Caller caller) {
        return stored.receipt(id, Visibility.of(caller))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
