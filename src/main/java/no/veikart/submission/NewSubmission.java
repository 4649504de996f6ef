package no.veikart.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation sends.
 *
 * @param payloadHash base64 of the SHA-256 of the body as it was received
 */
record NewSubmission(@Nullable String note, List<ReportedFigure> figures, String payloadHash) {

    NewSubmission {
        figures = List.copyOf(figures);
    }
}
