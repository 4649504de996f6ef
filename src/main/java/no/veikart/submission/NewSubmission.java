package no.veikart.submission;

import java.util.List;
import no.veikart.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation sends.
 *
 * @param figures those that could be read so far that they have a key
 * @param payloadHash base64 of the SHA-256 of the body as it was received
 * @param faults of form; what else is wrong is added to them
 */
record NewSubmission(
        @Nullable String note, List<ReportedFigure> figures, String payloadHash, Faults faults) {

    NewSubmission {
        figures = List.copyOf(figures);
    }
}
