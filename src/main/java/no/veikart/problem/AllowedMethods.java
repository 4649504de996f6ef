package no.veikart.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The methods that each address takes; the framework refuses the others without naming these. */
@Singleton
final class AllowedMethods {

    /** By a regular expression of the path. */
    private final Map<String, Set<String>> methods = new LinkedHashMap<>();

    AllowedMethods(BeanManager beans) {
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
                Set<String> known =
                        methods.computeIfAbsent(expression(template), any -> new TreeSet<>());
                known.add(method.value());
                known.add(HttpMethod.OPTIONS);
                if (annotation instanceof GET) {
                    known.add(HttpMethod.HEAD);
                }
            }
        }
    }

    private static String expression(String template) {
        return ("/" + template).replaceAll("/+", "/").replaceAll("\\{[^}]+}", "[^/]+");
    }

    /** As the header {@code Allow} names them (RFC 9110, section 10.2.1). */
    String of(String path) {
        Set<String> allowed = new TreeSet<>();
        methods.forEach(
                (expression, known) -> {
                    if (path.matches(expression)) {
                        allowed.addAll(known);
                    }
                });
        return String.join(", ", allowed);
    }
}
