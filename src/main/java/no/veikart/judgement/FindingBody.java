package no.veikart.judgement;

import java.util.UUID;
import no.veikart.text.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contract's form of what {@link FindingReader} reads. */
final class FindingBody {

    static final String FINDING_EXAMPLE =
            """
            {"subject": {"type": "observation", "indicator": "G4-RD-GDP", "period": "2017"},
             "kind": "question",
             "text": {"nb": "Hvilken BNP-serie er brukt?", "en": "Which series of GDP is used?"}}
            """;

    static final String RESPONSE_EXAMPLE =
            """
            {"text": "Den reviderte serien fra august.", "language": "nb"}
            """;

    static final String RESOLUTION_EXAMPLE =
            """
            {"outcome": "resolved", "reason": "Svaret avklarer spørsmålet."}
            """;

    private static final String TEXT =
            "One text, or an object with a text for each language: nb, nn, en. At most 4,000 characters"
                    + " each unless the operator sets another bound.";
    private static final String LANGUAGE = "Of a text that is no object; left out, it is bokmål.";

    private FindingBody() {}

    @Schema(
            name = "NewFinding",
            description = "What an auditor raises.",
            requiredProperties = {"subject", "kind", "text"},
            additionalProperties = Schema.False.class)
    record OfFinding(
            NewSubject subject,
            @Schema(enumeration = {"question", "disagreement", "error"}) String kind,
            @Schema(
                            description = TEXT,
                            oneOf = {String.class, Wording.class})
                    Object text,
            @Schema(
                            description = LANGUAGE,
                            enumeration = {"nb", "nn", "en"})
                    @Nullable String language) {}

    @Schema(
            name = "NewFindingSubject",
            description =
                    "A goal, indicator or measure by its code, a figure by indicator, region and period, a"
                            + " submission by its identifier.",
            requiredProperties = "type",
            additionalProperties = Schema.False.class)
    record NewSubject(
            @Schema(enumeration = {"goal", "indicator", "observation", "submission", "measure"})
                    String type,
            @Schema(examples = "skills") @Nullable String code,
            @Schema(examples = "G4-RD-GDP") @Nullable String indicator,
            @Schema(
                            description = "Of a figure; the whole country where it is left out.",
                            defaultValue = "0")
                    @Nullable String region,
            @Schema(examples = "2017") @Nullable String period,
            @Nullable UUID id) {}

    @Schema(
            name = "NewFindingResponse",
            description = "What somebody concerned replies, or the auditor adds.",
            requiredProperties = "text",
            additionalProperties = Schema.False.class)
    record OfResponse(
            @Schema(
                            description = TEXT,
                            oneOf = {String.class, Wording.class})
                    Object text,
            @Schema(
                            description = LANGUAGE,
                            enumeration = {"nb", "nn", "en"})
                    @Nullable String language) {}

    @Schema(
            name = "NewFindingResolution",
            description = "How the auditor ends a finding.",
            requiredProperties = {"outcome", "reason"},
            additionalProperties = Schema.False.class)
    record OfResolution(
            @Schema(enumeration = {"resolved", "rejected", "withdrawn"}) String outcome,
            @Schema(
                            description = TEXT,
                            oneOf = {String.class, Wording.class})
                    Object reason,
            @Schema(
                            description = LANGUAGE,
                            enumeration = {"nb", "nn", "en"})
                    @Nullable String language) {}
}
