package no.veikart.intake;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import no.veikart.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation sends.
 *
 * @param cover what is said of all of it
 * @param figures those that could be read so far that they have a key
 * @param milestones those that could be read so far that they name one
 * @param hash SHA-256 of the body as it was received
 * @param faults of form; what else is wrong is added to them
 */
public record NewSubmission(
        Cover cover,
        List<ReportedFigure> figures,
        List<ReportedMilestone> milestones,
        byte[] hash,
        Faults faults) {

    public NewSubmission {
        figures = List.copyOf(figures);
        milestones = List.copyOf(milestones);
    }

    public String payloadHash() {
        return Base64.getEncoder().encodeToString(hash);
    }

    /**
     * What is said of a whole submission.
     *
     * @param note for the reviewer
     * @param replaces identifier of a returned submission that this one comes instead of
     * @param embargoUntil nothing of it becomes public before
     * @param place JSON Pointer to where this is said
     */
    public record Cover(
            @Nullable String note,
            @Nullable UUID replaces,
            @Nullable Instant embargoUntil,
            String place) {

        public String pointer(String field) {
            return place + "/" + field;
        }
    }
}
