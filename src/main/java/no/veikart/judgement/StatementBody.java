package no.veikart.judgement;

import java.time.LocalDate;
import no.veikart.text.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contract's form of what {@link StatementReader} reads. */
@Schema(
        name = "NewOwnerStatement",
        description = "What an owner holds a status to be.",
        requiredProperties = {"status", "text"},
        additionalProperties = Schema.False.class)
record StatementBody(
        @Schema(
                        enumeration = {
                            "achieved",
                            "on-track",
                            "acceleration-needed",
                            "limited-progress",
                            "deteriorating",
                            "not-assessable"
                        })
                String status,
        @Schema(
                        description =
                                "One text, or an object with a text for each language: nb, nn, en. At most"
                                        + " 4,000 characters each unless the operator sets another bound.",
                        oneOf = {String.class, Wording.class})
                Object text,
        @Schema(
                        description = "Of a text that is no object; left out, it is bokmål.",
                        enumeration = {"nb", "nn", "en"})
                @Nullable String language,
        @Schema(description = "The day of which the judgement is; today where it is left out.")
                @Nullable LocalDate date) {

    static final String EXAMPLE =
            """
            {"status": "on-track",
             "text": {"nb": "Tiltakene virker, tallene kommer etter.",
                      "nn": "Tiltaka verkar, tala kjem etter.",
                      "en": "The measures work; the figures will follow."},
             "date": "2026-03-31"}
            """;
}
