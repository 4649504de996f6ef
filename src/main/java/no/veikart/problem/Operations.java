package no.veikart.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each address takes and answers with; the framework refuses everything else without naming
 * these.
 */
@Singleton
final class Operations {

    private final List<Operation> all = new ArrayList<>();

    Operations(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                for (Method operation : bean.getBeanClass().getDeclaredMethods()) {
                    add(path.value(), operation);
                }
            }
        }
    }

    private void add(String parent, Method operation) {
        Path path = operation.getAnnotation(Path.class);
        String template = path == null ? parent : parent + "/" + path.value();
        for (Annotation annotation : operation.getAnnotations()) {
            HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (method != null) {
                all.add(new Operation(expression(template), method.value(), types(operation)));
            }
        }
    }

    private static String expression(String template) {
        return ("/" + template).replaceAll("/+", "/").replaceAll("\\{[^}]+}", "[^/]+");
    }

    private static List<String> types(Method operation) {
        Produces own = operation.getAnnotation(Produces.class);
        @Nullable Produces nearest =
                own == null ? operation.getDeclaringClass().getAnnotation(Produces.class) : own;
        return nearest == null ? List.of() : Arrays.asList(nearest.value());
    }

    /** As the header {@code Allow} names them (RFC 9110, section 10.2.1). */
    String allowed(String path) {
        Set<String> allowed = new TreeSet<>();
        at(path).map(Operation::method)
                .forEach(
                        method -> {
                            allowed.add(method);
                            allowed.add(HttpMethod.OPTIONS);
                            if (method.equals(HttpMethod.GET)) {
                                allowed.add(HttpMethod.HEAD);
                            }
                        });
        return String.join(", ", allowed);
    }

    /** The media types of the answers to a method; empty where they are not told beforehand. */
    String offered(String method, String path) {
        String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return at(path).filter(operation -> operation.method().equals(asked))
                .flatMap(operation -> operation.types().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Stream<Operation> at(String path) {
        return all.stream().filter(operation -> path.matches(operation.expression()));
    }

    /**
     * One method of an address.
     *
     * @param expression a regular expression of the path
     * @param types the media types of its answers
     */
    private record Operation(String expression, String method, List<String> types) {}
}
