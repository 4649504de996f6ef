package no.veikart.submission;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The entity tag of a submission, and what a change must know of it (RFC 9110, section 13). */
final class Preconditions {

    private Preconditions() {}

    static EntityTag tag(Submission submission) {
        return new EntityTag(submission.id() + "-" + submission.version());
    }

    static void require(@Nullable String ifMatch, Submission submission) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        String current = "\"" + tag(submission).getValue() + "\"";
        boolean matches =
                Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!matches) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
    }
}
