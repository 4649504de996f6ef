package no.veikart.submission;

import jakarta.ws.rs.core.EntityTag;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.ContentTag;
import org.jspecify.annotations.Nullable;

/** The entity tag of a submission, and what a change must know of it (RFC 9110, section 13). */
final class Preconditions {

    private static final String CONTESTED = "-contested";

    private Preconditions() {}

    /**
     * The tag of the submission as it is shown.
     *
     * @param contested whether a finding on it is open, which is shown and changes nothing of it
     */
    static EntityTag tag(Submission submission, boolean contested) {
        return new EntityTag(
                submission.id() + "-" + submission.version() + (contested ? CONTESTED : ""));
    }

    static void require(@Nullable String ifMatch, Submission submission) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        String calm = tag(submission, false).getValue();
        String contested = tag(submission, true).getValue();
        if (!ContentTag.isSeen(ifMatch, calm, contested)) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
    }
}
