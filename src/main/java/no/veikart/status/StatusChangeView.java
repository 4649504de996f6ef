package no.veikart.status;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StatusChange", description = "A recorded change of a computed status.")
public record StatusChangeView(
        @Schema(enumeration = {"goal", "indicator"}) String subject,
        @Schema(examples = "G4-RD-GDP") String code,
        @Schema(description = "Status before.", examples = "deteriorating") String from,
        @Schema(description = "Status after.", examples = "limited-progress") String to,
        boolean wasStale,
        boolean isStale,
        @Schema(
                        description =
                                "What caused it: kinds of input that change the status when only they"
                                        + " change.",
                        examples = "[\"new-observation\"]")
                List<String> causes,
        @Schema(
                        type = SchemaType.OBJECT,
                        description =
                                "Figures and versions before and after, as in the ledger entry; decimals"
                                        + " are texts.")
                @JsonRawValue
                String detail,
        Instant publishedAt,
        @Schema(description = "Where its entry stands in the ledger, from 0.") long ledgerIndex) {

    public static StatusChangeView of(StatusChange change) {
        return new StatusChangeView(
                change.subject().kind().code(),
                change.subject().code(),
                change.from(),
                change.to(),
                change.wasStale(),
                change.isStale(),
                change.causes(),
                change.detail(),
                change.publishedAt(),
                change.ledgerIndex());
    }
}
