package no.veikart.webhook;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contract's form of what {@link WebhookReader} reads. */
@Schema(
        name = "NewWebhook",
        description = "What an organisation wants of a webhook.",
        requiredProperties = "url",
        additionalProperties = Schema.False.class)
record WebhookBody(
        @Schema(
                        description =
                                "Where messages are sent: https, to a name on the public internet,"
                                        + " without a user and a fragment, at port 443 or one from"
                                        + " 1024.",
                        maxLength = ReceiverUrl.LONGEST)
                URI url,
        @Schema(
                        description = "For people.",
                        minLength = 1,
                        maxLength = WebhookReader.LONGEST_DESCRIPTION)
                @Nullable String description,
        @Schema(
                        description =
                                "Only entries of these types, as GET /v1/events has them; left out,"
                                        + " of all.",
                        minItems = 1)
                @Nullable List<String> types,
        @Schema(
                        description = "Disabled: nothing is delivered until it is enabled again.",
                        enumeration = {WebhookReader.ENABLED, WebhookReader.DISABLED},
                        defaultValue = WebhookReader.ENABLED)
                @Nullable String state,
        @Schema(
                        description =
                                "Index of the entry of the ledger to go on with, up to the size of"
                                        + " the ledger. Left out, a new webhook begins with what"
                                        + " becomes public next, and one that is changed goes on where"
                                        + " it stands.",
                        minimum = "0")
                @Nullable Long from) {

    static final String EXAMPLE =
            """
            {"url": "https://dashboard.example.no/veikart",
             "description": "The dashboard of the department",
             "types": ["observation.published", "status.changed"]}
            """;
}
