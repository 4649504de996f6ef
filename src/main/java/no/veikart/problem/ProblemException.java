package no.veikart.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error that is told to the client as a problem. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient Object[] arguments;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient Faults faults = new Faults();
    private transient @Nullable Object consequences;

    /**
     * @param arguments what the explanation names
     */
    public ProblemException(ProblemType type, Object... arguments) {
        super(type.code());
        this.type = type;
        this.arguments = arguments;
    }

    public ProblemException with(Faults found) {
        faults = found;
        return this;
    }

    /**
     * Adds what a dry run found besides the faults.
     *
     * @param found what has a JSON form
     */
    public ProblemException withConsequences(Object found) {
        consequences = found;
        return this;
    }

    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Says when to try again. */
    public ProblemException retryAfter(int seconds) {
        return header("Retry-After", Integer.toString(seconds));
    }

    public ProblemException because(@Nullable Throwable cause) {
        initCause(cause);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    Object[] arguments() {
        return arguments;
    }

    Map<String, String> headers() {
        return headers;
    }

    Faults faults() {
        return faults;
    }

    @Nullable Object consequences() {
        return consequences;
    }
}
