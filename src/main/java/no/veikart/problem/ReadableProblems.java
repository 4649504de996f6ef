package no.veikart.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import no.veikart.problem.ProblemDocument.Html;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a problem is shown to as a page: whoever looks at pages, and asks for HTML by name.
 */
@ApplicationScoped
class ReadableProblems {

    static final String HTML = "text/html;charset=UTF-8";
    static final String VARIES_WITH = "Accept, Accept-Language";

    private final Instance<ProblemDocument> document;

    ReadableProblems(Instance<ProblemDocument> document) {
        this.document = document;
    }

    /** Empty where a program asks. */
    Optional<Html> of(RoutingContext request, ProblemAnswer answer) {
        return isForPeople(request) && document.isResolvable()
                ? document.get().of(answer.body(), answer.language())
                : Optional.empty();
    }

    static boolean isForPeople(RoutingContext request) {
        @Nullable String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        String path = request.normalizedPath();
        return accepted != null
                && accepted.contains("text/html")
                && !path.startsWith("/v1/")
                && !path.startsWith("/q/");
    }
}
