package no.veikart.status;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PredictedStatusChange",
        description = "A change that a computed status would make, if nothing else came before.")
public record PredictedChangeView(
        @Schema(enumeration = {"goal", "indicator"}) String subject,
        @Schema(examples = "G4-RD-GDP") String code,
        @Schema(description = "Status now.", examples = "deteriorating") String from,
        @Schema(description = "Status then.", examples = "limited-progress") String to,
        @Schema(description = "Whether a figure is overdue now.") boolean wasStale,
        @Schema(description = "Whether a figure would be overdue then.") boolean isStale,
        @Schema(
                        description =
                                "What would cause it: kinds of input that change the status when only"
                                        + " they change.",
                        examples = "[\"new-observation\"]")
                List<String> causes,
        StatusBasisView before,
        StatusBasisView after) {

    public static PredictedChangeView of(Change change) {
        StatusBasisView.Sides sides = StatusBasisView.of(change.detail());
        return new PredictedChangeView(
                change.subject().kind().code(),
                change.subject().code(),
                change.from().code(),
                change.to().code(),
                change.wasStale(),
                change.isStale(),
                change.causes().stream().map(Cause::code).toList(),
                sides.before(),
                sides.after());
    }
}
