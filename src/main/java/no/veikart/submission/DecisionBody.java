package no.veikart.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contract's form of what {@link DecisionReader} reads. */
@Schema(
        name = "NewDecision",
        description = "What a reviewer decides.",
        additionalProperties = Schema.False.class)
record DecisionBody(
        @Schema(
                        required = true,
                        enumeration = {"publish", "return"})
                String decision,
        @Schema(description = "For the sender.", maxLength = 2000) @Nullable String comment) {

    static final String EXAMPLE =
            """
            {"decision": "publish", "comment": "Stemmer med kilden"}
            """;
}
