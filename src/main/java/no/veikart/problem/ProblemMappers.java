package no.veikart.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import no.veikart.edge.RequestId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever is thrown under a resource into a problem. */
final class ProblemMappers {

    private static final int RETRY_SECONDS = 5;

    private final CurrentVertxRequest request;
    private final Operations operations;
    private final ReadableProblems readable;
    private final ProblemCount count;
    private final LastTrouble lastTrouble;

    ProblemMappers(
            CurrentVertxRequest request,
            Operations operations,
            ReadableProblems readable,
            ProblemCount count,
            LastTrouble lastTrouble) {
        this.request = request;
        this.operations = operations;
        this.readable = readable;
        this.count = count;
        this.lastTrouble = lastTrouble;
    }

    @ServerExceptionMapper
    Response map(ProblemException problem) {
        return answer(problem);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Exception refusal) {
        return answer(new ProblemException(BearerChallenge.type(request.getCurrent())));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refusal) {
        return answer(new ProblemException(ProblemType.FORBIDDEN));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException unreadable) {
        return answer(new ProblemException(ProblemType.MALFORMED_JSON, "body"));
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException refusal) {
        String allowed = operations.allowed(request.getCurrent().normalizedPath());
        return answer(
                new ProblemException(ProblemType.METHOD_NOT_ALLOWED)
                        .header(HttpHeaders.ALLOW, allowed));
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptableException refusal) {
        RoutingContext context = request.getCurrent();
        String offered =
                operations.offered(context.request().method().name(), context.normalizedPath());
        Faults faults = new Faults();
        if (!offered.isEmpty()) {
            faults.add("/header/Accept", "unknown-format", offered);
        }
        return answer(faults.asProblem(ProblemType.NOT_ACCEPTABLE));
    }

    /** Errors of the framework keep their status. */
    @ServerExceptionMapper
    Response framework(WebApplicationException error) {
        return answer(new ProblemException(ProblemType.ofStatus(error.getResponse().getStatus())));
    }

    @ServerExceptionMapper
    Uni<Response> unexpected(Throwable failure) {
        RoutingContext context = request.getCurrent();
        if (ReaderGone.isCauseOf(failure)) {
            Log.debugf("The answer to %s is read no further", RequestId.of(context));
            return Uni.createFrom().item(Response.noContent().build()); // to nobody
        }
        Response answer = answer(problem(failure, context));
        HttpServerResponse response = context.response();
        return response.headWritten() && !response.ended()
                ? onceClosed(response, answer)
                : Uni.createFrom().item(answer);
    }

    private ProblemException problem(Throwable failure, RoutingContext context) {
        if (DatabaseTrouble.isCauseOf(failure)) {
            lastTrouble.note(failure);
            Log.warnf("The database did not answer: %s", failure.getMessage());
            return new ProblemException(ProblemType.UNAVAILABLE).retryAfter(RETRY_SECONDS);
        }
        Log.errorf(failure, "Request %s failed", RequestId.of(context));
        return new ProblemException(ProblemType.INTERNAL_ERROR);
    }

    /**
     * What fails half-way has its connection closed, after what a slow reader is still to have.
     * Before that, the framework must not go on: it would end the answer as if it were whole.
     */
    private static Uni<Response> onceClosed(HttpServerResponse begun, Response answer) {
        return Uni.createFrom()
                .emitter(
                        emitter -> {
                            begun.closeHandler(closed -> emitter.complete(answer));
                            begun.reset();
                            if (begun.closed()) {
                                emitter.complete(answer);
                            }
                        });
    }

    private Response answer(ProblemException problem) {
        count.add(problem.type());
        ProblemAnswer answer = ProblemAnswer.to(request.getCurrent(), problem);
        ResponseBuilder response =
                Response.status(problem.type().status())
                        .type(ProblemAnswer.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, answer.language().code())
                        .header(HttpHeaders.VARY, ReadableProblems.VARIES_WITH)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(answer.body());
        readable.of(request.getCurrent(), answer)
                .ifPresent(
                        page ->
                                response.type(ReadableProblems.HTML)
                                        .header("Content-Security-Policy", page.policy())
                                        .entity(page.text()));
        BearerChallenge.of(problem.type())
                .ifPresent(value -> response.header(HttpHeaders.WWW_AUTHENTICATE, value));
        answer.headers().forEach(response::header);
        return response.build();
    }
}
