package no.veikart.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.veikart.finding.OpenFinding;
import no.veikart.roadmap.PublicState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpenFinding", description = "An auditor's finding that is open, in brief.")
record OpenFindingView(
        UUID id,
        FindingSubjectView subject,
        @Schema(enumeration = {"question", "disagreement", "error"}) String kind,
        @Schema(description = "The auditor's organisation.") OrganisationRef organisation,
        Instant publishedAt,
        @Schema(description = "Last day for a reply.") LocalDate replyDue,
        @Schema(description = "Whether somebody concerned has replied.") boolean answered,
        @Schema(description = "Whether nobody has, and the day is over.") boolean replyOverdue,
        @Schema(description = "The whole exchange.", examples = "/v1/findings/0192…") String link) {

    static OpenFindingView of(OpenFinding finding, PublicState state) {
        return new OpenFindingView(
                finding.id(),
                FindingSubjectView.of(finding.subject(), finding.revision()),
                finding.kind().code(),
                OrganisationRef.of(finding.organisation(), state.catalogue()),
                finding.publishedAt(),
                finding.due(),
                finding.answered(),
                finding.isOverdue(state.evidence().day()),
                "/v1/findings/" + finding.id());
    }
}
