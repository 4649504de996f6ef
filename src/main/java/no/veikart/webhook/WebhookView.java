package no.veikart.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.veikart.ledger.EntryType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Webhook", description = "Where an organisation is told of what becomes public.")
record WebhookView(
        UUID id,
        @Schema(description = "Code of the organisation that it belongs to.", examples = "kd")
                String organisation,
        @Schema(description = "To others than its organisation without path and query.") URI url,
        @Nullable String description,
        @Schema(description = "Only entries of these types; left out for all.")
                @Nullable List<String> types,
        @Schema(enumeration = {WebhookReader.ENABLED, WebhookReader.DISABLED}) String state,
        @Schema(
                        description =
                                "Why nothing is delivered: its organisation wants so, the receiver"
                                        + " answered 410, or one message failed as often as may be.",
                        enumeration = {"by-organisation", "gone", "attempts-exhausted"})
                @Nullable String disabledBecause,
        @Nullable Instant disabledAt,
        @Schema(
                        description =
                                "Why an administrator stopped it: nothing is sent, whatever the"
                                        + " state; left out where none did.")
                @Nullable String suspendedBecause,
        Instant createdAt,
        @Schema(description = "When its organisation changed it last, its secret included.")
                Instant changedAt,
        @Schema(
                        description =
                                "Until when messages are signed with the secret before the newest"
                                        + " too.")
                @Nullable Instant previousSecretUntil,
        @Schema(
                        description =
                                "What messages are signed with. Told once, by the request that made"
                                        + " it, and never again.",
                        examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                @Nullable String secret,
        Links links) {

    static WebhookView of(Webhook webhook, boolean own, @Nullable Secret secret) {
        return new WebhookView(
                webhook.id(),
                webhook.organisation(),
                own ? webhook.url() : ReceiverUrl.origin(webhook.url()),
                webhook.description(),
                webhook.types() == null
                        ? null
                        : webhook.types().stream().map(EntryType::code).toList(),
                webhook.isEnabled() ? WebhookReader.ENABLED : WebhookReader.DISABLED,
                webhook.disabledBecause() == null ? null : webhook.disabledBecause().code(),
                webhook.disabledAt(),
                webhook.suspendedBecause(),
                webhook.createdAt(),
                webhook.changedAt(),
                webhook.previousSecretUntil(),
                secret == null ? null : secret.text(),
                new Links(
                        "/v1/webhooks/" + webhook.id(),
                        "/v1/webhooks/" + webhook.id() + "/deliveries"));
    }

    @Schema(name = "WebhookLinks", description = "Addresses of what belongs to a webhook.")
    record Links(String self, String deliveries) {}

    @Schema(name = "WebhookItems", description = "Webhooks, newest first.")
    record Items(
            List<WebhookView> items,
            @Schema(description = "Address of the next part; left out in the last one.")
                    @Nullable String next) {}
}
