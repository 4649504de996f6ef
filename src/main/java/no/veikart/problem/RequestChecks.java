package no.veikart.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what the framework would pass over: parameters that an operation does not have, which
 * would make a misspelt filter answer with everything, parameters given twice or without a value,
 * which would be dropped, and content of no stated type.
 */
final class RequestChecks {

    private final Map<Method, Set<String>> parameters = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseWrongParameters(ContainerRequestContext request, ResourceInfo operation) {
        Set<String> known =
                parameters.computeIfAbsent(operation.getResourceMethod(), RequestChecks::named);
        Faults faults = new Faults();
        request.getUriInfo()
                .getQueryParameters()
                .forEach((name, values) -> check(name, values, known, faults));
        faults.throwIfAny(ProblemType.MALFORMED_REQUEST);
    }

    private static void check(String name, List<String> values, Set<String> known, Faults faults) {
        String pointer = "/query/" + Fault.escaped(name);
        if (!known.contains(name)) {
            faults.add(pointer, "unknown-parameter");
        } else if (values.size() > 1) {
            faults.add(pointer, "repeated-parameter");
        } else if (values.stream().anyMatch(RequestChecks::hasNul)) {
            faults.add(pointer, "invalid-text");
        } else if (values.stream().anyMatch(String::isBlank)) {
            faults.add(pointer, "blank");
        }
    }

    @ServerRequestFilter
    void refuseNulInPath(ContainerRequestContext request) {
        if (hasNul(request.getUriInfo().getPath())) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    /** PostgreSQL keeps no NUL, and fails when it is asked for one. */
    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    @ServerRequestFilter
    void refuseUntypedContent(ContainerRequestContext request) {
        boolean hasContent =
                request.getHeaderString(HttpHeaders.CONTENT_LENGTH) != null
                        || request.getHeaderString("Transfer-Encoding") != null;
        if (hasContent
                && request.getMediaType() == null
                && !"0".equals(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static Set<String> named(Method operation) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : operation.getParameters()) {
            add(parameter, names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(field, names);
                }
            }
        }
        return names;
    }

    private static void add(AnnotatedElement element, Set<String> names) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
