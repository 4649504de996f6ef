package no.veikart.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever is thrown under a resource into a problem. */
final class ProblemMappers {

    private static final int RETRY_SECONDS = 5;

    private final CurrentVertxRequest request;
    private final AllowedMethods methods;
    private final ReadableProblems readable;
    private final ProblemCount count;
    private final LastTrouble lastTrouble;

    ProblemMappers(
            CurrentVertxRequest request,
            AllowedMethods methods,
            ReadableProblems readable,
            ProblemCount count,
            LastTrouble lastTrouble) {
        this.request = request;
        this.methods = methods;
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
        String allowed = methods.of(request.getCurrent().normalizedPath());
        return answer(
                new ProblemException(ProblemType.METHOD_NOT_ALLOWED)
                        .header(HttpHeaders.ALLOW, allowed));
    }

    /** Errors of the framework keep their status. */
    @ServerExceptionMapper
    Response framework(WebApplicationException error) {
        return answer(new ProblemException(ProblemType.ofStatus(error.getResponse().getStatus())));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (DatabaseTrouble.isCauseOf(failure)) {
            lastTrouble.note(failure);
            Log.warnf("The database did not answer: %s", failure.getMessage());
            return answer(new ProblemException(ProblemType.UNAVAILABLE).retryAfter(RETRY_SECONDS));
        }
        Log.errorf(failure, "Request %s failed", RequestId.of(request.getCurrent()));
        return answer(new ProblemException(ProblemType.INTERNAL_ERROR));
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
