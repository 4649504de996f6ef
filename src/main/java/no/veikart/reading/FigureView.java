package no.veikart.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.veikart.catalogue.Catalogue;
import no.veikart.finding.FindingSubject;
import no.veikart.ledger.LedgerLinks;
import no.veikart.observation.FigureKey;
import no.veikart.observation.PublishedFigure;
import no.veikart.roadmap.PublicState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One published revision of a figure, and where it comes from.")
record FigureView(
        @Schema(description = "SDMX time period.", examples = "2024") String period,
        @Schema(description = "Last day of the period: the time axis of the status methods.")
                LocalDate periodEnd,
        @Schema(description = "Code of the region; 0 is the whole country.", examples = "0")
                String region,
        @Schema(
                        description =
                                "In the indicator's unit, exact; left out where the status says missing.",
                        examples = "1.80")
                @Nullable BigDecimal value,
        @Schema(description = "SDMX CL_OBS_STATUS: A normal, B series break, D other definition, …")
                String status,
        @Schema(
                        description = "How exactly the source states the value.",
                        enumeration = {"exact", "rounded", "lower-bound", "derived"})
                String precision,
        @Nullable String comment,
        @Schema(
                        description =
                                "Where the reporter has it from: key of a source of the catalogue, or a"
                                        + " text.")
                @Nullable String source,
        @Schema(description = "The catalogue's source, where source is the key of one.")
                @Nullable SourceView citation,
        @Schema(description = "From 1 for the first figure of its indicator, region and period.")
                int revision,
        @Schema(
                        description = "Why the revision before was superseded.",
                        enumeration = {
                            "correction",
                            "source-revision",
                            "late-data",
                            "method-change"
                        })
                @Nullable String reasonCode,
        @Nullable String reason,
        @Schema(description = "Who reported it.") OrganisationRef organisation,
        UUID submission,
        Instant publishedAt,
        @Schema(description = "Until when it was the current revision; left out while it is.")
                @Nullable Instant supersededAt,
        @Schema(description = "Where its entry stands in the ledger, from 0.") long ledgerIndex,
        @Schema(
                        description =
                                "Whether a finding on it, on an earlier revision or on its submission is"
                                        + " open.")
                boolean contested,
        Links links) {

    static @Nullable FigureView ofNullable(@Nullable PublishedFigure figure, PublicState state) {
        return figure == null ? null : of(figure.current(), state);
    }

    /** As it was public in the state: what superseded it later is not known there. */
    static FigureView asOf(PublishedFigure figure, PublicState state) {
        Instant superseded = figure.supersededAt();
        boolean later = superseded != null && superseded.isAfter(state.batch().publishedAt());
        return of(later ? figure.current() : figure, state);
    }

    private static FigureView of(PublishedFigure figure, PublicState state) {
        Catalogue catalogue = state.catalogue();
        return new FigureView(
                figure.key().period().toString(),
                figure.key().period().lastDay(),
                figure.key().region(),
                figure.value(),
                figure.status().code(),
                figure.precision().code(),
                figure.comment(),
                figure.source(),
                SourceView.ofNullable(figure.source(), catalogue),
                figure.revision(),
                figure.reasonCode(),
                figure.reason(),
                OrganisationRef.of(figure.organisation(), catalogue),
                figure.submission(),
                figure.publishedAt(),
                figure.supersededAt(),
                figure.ledgerIndex(),
                state.openFindings().contestFigure(figure),
                Links.of(figure));
    }

    @Schema(name = "FigureLinks", description = "Where to go on from a figure.")
    record Links(
            @Schema(description = "All revisions of the figure.") String revisions,
            @Schema(description = "What is public of the submission and its decision.")
                    String submission,
            @Schema(description = "Who reported it.") String organisation,
            @Schema(description = "Its entry in the ledger.") String entry,
            @Schema(description = "The proof that its entry is in the ledger.") String proof,
            @Schema(description = "Auditors' findings on it.") String findings) {

        static Links of(PublishedFigure figure) {
            FigureKey key = figure.key();
            return new Links(
                    "/v1/indicators/"
                            + key.indicator()
                            + "/observations/"
                            + key.region()
                            + "/"
                            + key.period()
                            + "/revisions",
                    "/v1/submissions/" + figure.submission() + "/provenance",
                    "/v1/organisations/" + figure.organisation(),
                    LedgerLinks.entry(figure.ledgerIndex()),
                    LedgerLinks.proof(figure.ledgerIndex()),
                    "/v1/findings?subject=" + FindingSubject.of(key));
        }
    }
}
