package no.veikart.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.veikart.identity.Caller;
import no.veikart.identity.CurrentCaller;
import no.veikart.identity.Role;
import no.veikart.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Sees every answer of a resource, and notes those that are security events. */
final class SecurityEventFilter {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final EventCollector collector;
    private final CurrentCaller caller;
    private final CurrentVertxRequest request;
    private final Clock clock;
    private final Map<Method, String> endpoints = new ConcurrentHashMap<>();

    SecurityEventFilter(
            EventCollector collector,
            CurrentCaller caller,
            CurrentVertxRequest request,
            Clock clock) {
        this.collector = collector;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    @ServerResponseFilter
    void note(
            ContainerRequestContext asked, ContainerResponseContext answer, ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        Optional<SecurityEvent.Kind> kind = kind(asked, answer, resource);
        kind.ifPresent(
                of ->
                        collector.add(
                                event(of, asked, answer, resource),
                                request.getCurrent().response().headers().get("X-Request-Id"),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private Optional<SecurityEvent.Kind> kind(
            ContainerRequestContext asked, ContainerResponseContext answer, ResourceInfo resource) {
        if (answer.getStatus() == UNAUTHORIZED || answer.getStatus() == FORBIDDEN) {
            return Optional.of(SecurityEvent.Kind.REFUSED);
        }
        boolean changes = !HttpMethod.GET.equals(asked.getMethod());
        return caller.ifKnown()
                .filter(known -> changes)
                .filter(known -> known.has(Role.ADMINISTRATOR) || isAdministrative(resource))
                .map(known -> SecurityEvent.Kind.ADMINISTRATION);
    }

    private static boolean isAdministrative(ResourceInfo resource) {
        return resource.getResourceClass().isAnnotationPresent(Administrative.class);
    }

    private SecurityEvent event(
            SecurityEvent.Kind kind,
            ContainerRequestContext asked,
            ContainerResponseContext answer,
            ResourceInfo resource) {
        Caller known = caller.ifKnown().orElse(null);
        return new SecurityEvent(
                kind,
                answer.getStatus(),
                answer.getEntity() instanceof Problem problem
                        ? problem.type().replace("/problems/", "")
                        : null,
                asked.getMethod(),
                endpoints.computeIfAbsent(
                        resource.getResourceMethod(), SecurityEventFilter::endpoint),
                kind == SecurityEvent.Kind.ADMINISTRATION ? subject(asked, answer) : null,
                known == null ? null : known.organisation().code(),
                known == null ? null : known.clientId(),
                known == null ? null : known.channel().code());
    }

    /** Nothing that only the client says there is: made-up names must not fill the memory. */
    private static @Nullable String subject(
            ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            return null;
        }
        List<String> inAddress =
                asked.getUriInfo().getPathParameters().values().stream()
                        .flatMap(List::stream)
                        .toList();
        if (!inAddress.isEmpty()) {
            return String.join(" ", inAddress);
        }
        URI made = answer.getLocation();
        return made == null ? null : made.getPath().replaceFirst(".*/", "");
    }

    private static String endpoint(Method operation) {
        Path parent = operation.getDeclaringClass().getAnnotation(Path.class);
        Path own = operation.getAnnotation(Path.class);
        return (parent == null ? "" : parent.value()) + (own == null ? "" : "/" + own.value());
    }
}
