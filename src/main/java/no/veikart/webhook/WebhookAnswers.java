package no.veikart.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.UncheckedIOException;
import java.util.UUID;
import no.veikart.idempotency.IdempotentRequest;
import no.veikart.identity.Caller;
import no.veikart.identity.Role;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.reading.ContentTag;
import org.jspecify.annotations.Nullable;

/**
 * Answers about one webhook. Their entity tag is that of the webhook without its secret, and does
 * not change as messages are delivered.
 */
@ApplicationScoped
class WebhookAnswers {

    static final String NOT_KEPT = "private, no-store";

    private final Webhooks webhooks;
    private final ObjectMapper json;

    WebhookAnswers(Webhooks webhooks, ObjectMapper json) {
        this.webhooks = webhooks;
        this.json = json;
    }

    /** The webhook as it now stands, with its secret where that was just made. */
    ResponseBuilder made(int status, KeepWebhooks.Made made, Caller caller) {
        Webhook webhook = present(made.webhook());
        WebhookView view = WebhookView.of(webhook, isOwn(webhook, caller), made.secret());
        ResponseBuilder answer =
                Response.status(status)
                        .entity(bytes(view))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .tag(tag(webhook, caller))
                        .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        return made.isReplayed() ? answer.header(IdempotentRequest.REPLAYED, true) : answer;
    }

    /** The webhook as it now stands. */
    ResponseBuilder read(Webhook webhook, Caller caller) {
        return Response.ok(bytes(WebhookView.of(webhook, isOwn(webhook, caller), null)))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .tag(tag(webhook, caller))
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    /**
     * A webhook that the caller may read.
     *
     * @throws ProblemException 404 where there is none such
     */
    Webhook readable(UUID id, Caller caller) {
        Webhook webhook = present(id);
        if (!isOwn(webhook, caller) && !caller.has(Role.ADMINISTRATOR)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return webhook;
    }

    Webhook present(UUID id) {
        return webhooks.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    EntityTag tag(Webhook webhook, Caller caller) {
        return new EntityTag(
                ContentTag.of(bytes(WebhookView.of(webhook, isOwn(webhook, caller), null))));
    }

    /**
     * Checks that the client has seen just this (RFC 9110, section 13.1.1).
     *
     * @param ifMatch null where the client did not send it
     * @throws ProblemException 428 without it, 412 where it names something else
     */
    void require(@Nullable String ifMatch, Webhook webhook, Caller caller) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!ContentTag.isSeen(ifMatch, tag(webhook, caller).getValue())) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED);
        }
    }

    static boolean isOwn(Webhook webhook, Caller caller) {
        return webhook.organisation().equals(caller.organisation().code());
    }

    private byte[] bytes(WebhookView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
