package no.veikart.webhook;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookDelivery", description = "What became of one message.")
record DeliveryView(
        @Schema(
                        description = "Identifier, as the receiver gets it in webhook-id.",
                        examples = "msg_019c1a2b3c4d7e8f9a0b1c2d3e4f5a6b_141")
                String id,
        @Schema(description = "Of the entry; webhook.test for a test.", examples = "status.changed")
                String type,
        @Schema(description = "Where the entry stands in the ledger; left out for a test.")
                @Nullable Long ledgerIndex,
        @Schema(
                        description = "Failed: given up.",
                        enumeration = {"pending", "delivered", "failed"})
                String state,
        @Schema(minimum = "0") int attempts,
        @Schema(
                        description =
                                "HTTP status of the last answer; left out where there was none.",
                        examples = "500")
                @Nullable Integer status,
        @Schema(
                        description =
                                "Why the last attempt failed. Answer: another status than 2xx;"
                                        + " gone: 410; redirect: 3xx, which is not followed; tls: no"
                                        + " certificate that can be trusted for the name;"
                                        + " no-public-address: the name is not found, or leads to where"
                                        + " nothing may be sent.",
                        enumeration = {
                            "answer",
                            "gone",
                            "redirect",
                            "timeout",
                            "unreachable",
                            "tls",
                            "no-public-address"
                        })
                @Nullable String failure,
        @Schema(description = "When the last attempt ended; left out before the first.")
                @Nullable Instant attemptedAt,
        @Schema(description = "Left out where there is none.") @Nullable Instant nextAttemptAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.message(),
                delivery.type(),
                delivery.ledgerIndex(),
                delivery.state().code(),
                delivery.attempts(),
                delivery.status(),
                delivery.failure() == null ? null : delivery.failure().code(),
                delivery.attemptedAt(),
                delivery.nextAttemptAt());
    }

    @Schema(
            name = "WebhookDeliveryItems",
            description = "The newest messages of a webhook that were tried, newest first.")
    record Items(
            @Schema(
                            description =
                                    "Index of the first entry of the ledger that is not dealt with:"
                                            + " all before it were delivered, or were of other types.")
                    long nextIndex,
            @Schema(description = "How many entries are public.") long treeSize,
            List<DeliveryView> items,
            @Schema(description = "Address of the next part; left out in the last one.")
                    @Nullable String next) {}
}
