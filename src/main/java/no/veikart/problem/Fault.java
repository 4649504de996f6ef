package no.veikart.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where: a JSON Pointer (RFC 6901) into the body, or {@code /query/<name>} for a
 *     parameter
 * @param code what, in kebab-case; its explanation stands in the message bundles
 * @param arguments what the explanation names
 */
public record Fault(String pointer, String code, Object... arguments) {

    /** Escapes a field name for a JSON Pointer. */
    public static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
