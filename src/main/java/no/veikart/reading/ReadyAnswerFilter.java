package no.veikart.reading;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import no.veikart.edge.EveryAnswer;
import no.veikart.edge.RequestId;
import no.veikart.roadmap.PublicState;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Codes what is read of a public state, and keeps what is read again of the newest ready for all
 * who take the coding.
 */
final class ReadyAnswerFilter {

    /** After every filter that adds something. */
    private static final int LAST = 0;

    private final ReadyAnswers answers;
    private final Shown shown;

    ReadyAnswerFilter(ReadyAnswers answers, Shown shown) {
        this.answers = answers;
        this.shown = shown;
    }

    @ServerResponseFilter(priority = LAST)
    void keep(
            ContainerResponseContext response, HttpServerRequest request, HttpServerResponse sent) {
        PublicState state = shown.state();
        EntityTag plainTag = response.getEntityTag();
        if (state == null || plainTag == null) {
            return;
        }
        Coding coding = Coding.of(request);
        String tag = coding.tag(plainTag.getValue());
        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag));
        if (response.getStatus() == Response.Status.OK.getStatusCode()
                && response.getEntity() instanceof byte[] plain) {
            code(plain, coding, response);
            if (shown.isAgain()) {
                byte[] body = (byte[]) response.getEntity();
                answers.keep(
                        state,
                        request,
                        new ReadyAnswers.Answer(tag, head(response, sent), Buffer.buffer(body)));
            }
        }
    }

    private static void code(byte[] plain, Coding coding, ContainerResponseContext response) {
        if (coding != Coding.IDENTITY) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        response.setEntity(coding.encode(plain));
    }

    /** As it will be sent: with what every answer has. */
    private static List<ReadyAnswers.Header> head(
            ContainerResponseContext response, HttpServerResponse sent) {
        MultiMap head = MultiMap.caseInsensitiveMultiMap().addAll(sent.headers());
        response.getStringHeaders().forEach(head::add);
        EveryAnswer.forbidContent(head);
        head.remove(RequestId.HEADER);
        return head.entries().stream().map(ReadyAnswers.Header::of).toList();
    }
}
