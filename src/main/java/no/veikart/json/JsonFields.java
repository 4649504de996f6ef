package no.veikart.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.veikart.problem.Fault;
import no.veikart.problem.Faults;
import no.veikart.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object, and notes what is wrong with them.
 *
 * <p>A field that is wrong reads as if it were left out, so that reading goes on and all faults of
 * a body come to light at once. What is read is known; {@link #noOthers()} notes the rest.
 */
public final class JsonFields {

    /** Of a reason that somebody gives for an act, in UTF-16 code units. */
    public static final int LONGEST_REASON = 2_000;

    /** Digits before and after the decimal point: what the database keeps exactly. */
    private static final int WHOLE_DIGITS = 24;

    private static final int DECIMALS = 12;

    /** Of identifiers and times. */
    private static final int LONGEST_ID = 40;

    private final ObjectNode object;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    /**
     * @param pointer JSON Pointer to the object, empty for the whole body
     */
    public JsonFields(ObjectNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /**
     * The reason in a body that has nothing else.
     *
     * @throws no.veikart.problem.ProblemException of the type, with all faults, for another body
     */
    public static String onlyReason(byte[] body, ProblemType type) {
        Faults faults = new Faults();
        JsonFields fields = new JsonFields(StrictJson.object(body), "", faults);
        String reason = fields.requiredText("reason", LONGEST_REASON);
        fields.noOthers();
        if (reason == null || !faults.isEmpty()) {
            throw faults.asProblem(type);
        }
        return reason;
    }

    /**
     * A text with something in it.
     *
     * @param longest in UTF-16 code units
     */
    public @Nullable String text(String name, int longest) {
        JsonNode node = field(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            return fault(name, "wrong-type", "a text");
        }
        String text = node.textValue();
        if (text.length() > longest) {
            return fault(name, "too-long", longest);
        }
        if (!isProper(text)) {
            return fault(name, "invalid-text");
        }
        return text.isBlank() ? fault(name, "blank") : text;
    }

    public @Nullable String requiredText(String name, int longest) {
        return required(name, text(name, longest));
    }

    /** A number, exact, with at most 24 digits before and 12 after the point. */
    public @Nullable BigDecimal decimal(String name) {
        JsonNode node = field(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            return fault(name, "wrong-type", "a number");
        }
        BigDecimal decimal = node.decimalValue();
        // Compared before anything is computed with it: an exponent of a billion costs nothing yet.
        boolean fits =
                (long) decimal.precision() - decimal.scale() <= WHOLE_DIGITS
                        && decimal.scale() <= DECIMALS
                        && decimal.scale() >= -WHOLE_DIGITS;
        return fits ? plain(decimal) : fault(name, "too-many-digits");
    }

    /** 1E+3 becomes 1000; 2.10 keeps its last digit. */
    private static BigDecimal plain(BigDecimal decimal) {
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** False where it is left out. */
    public boolean flag(String name) {
        JsonNode node = field(name);
        if (node != null && !node.isBoolean()) {
            fault(name, "wrong-type", "true or false");
            return false;
        }
        return node != null && node.booleanValue();
    }

    /**
     * One of a list of codes.
     *
     * @param of finds what a code stands for
     * @param allowed all codes, for the client to choose from
     */
    public <T> @Nullable T code(
            String name, Function<String, Optional<T>> of, Collection<String> allowed) {
        String code = text(name, Integer.MAX_VALUE);
        if (code == null) {
            return null;
        }
        T meaning = of.apply(code).orElse(null);
        return meaning == null ? fault(name, "unknown-value", String.join(", ", allowed)) : meaning;
    }

    /** What {@code code} reads, where it must be there. */
    public <T> @Nullable T requiredCode(
            String name, Function<String, Optional<T>> of, Collection<String> allowed) {
        return required(name, code(name, of, allowed));
    }

    /** Something that a text stands for; {@code faultCode} with the text where it is nothing. */
    public <T> @Nullable T parsed(
            String name, int longest, Function<String, Optional<T>> of, String faultCode) {
        String text = text(name, longest);
        if (text == null) {
            return null;
        }
        T meaning = of.apply(text).orElse(null);
        return meaning == null ? fault(name, faultCode, text) : meaning;
    }

    /** What {@code parsed} reads, where it must be there. */
    public <T> @Nullable T requiredParsed(
            String name, int longest, Function<String, Optional<T>> of, String faultCode) {
        return required(name, parsed(name, longest, of, faultCode));
    }

    public @Nullable UUID uuid(String name) {
        return parsed(name, LONGEST_ID, text -> attempt(UUID::fromString, text), "not-a-uuid");
    }

    /** RFC 3339, in UTC. */
    public @Nullable Instant instant(String name) {
        return parsed(name, LONGEST_ID, text -> attempt(Instant::parse, text), "not-a-timestamp");
    }

    /** ISO 8601: year, month, day. */
    public @Nullable LocalDate date(String name) {
        return parsed(name, LONGEST_ID, text -> attempt(LocalDate::parse, text), "not-a-date");
    }

    private static <T> Optional<T> attempt(Function<String, T> parse, String text) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a list, whose elements were read apart, is there and has as many as it may.
     *
     * @param size how many elements were read
     * @param most how many there may be at most
     */
    public boolean isList(String name, int size, int most) {
        JsonNode node = field(name);
        if (node == null) {
            return false;
        }
        if (!node.isArray()) {
            fault(name, "wrong-type", "a list");
            return false;
        }
        if (size == 0) {
            fault(name, "empty");
        } else if (size > most) {
            fault(name, "too-many-rows", most);
        }
        return size > 0 && size <= most;
    }

    /** An object within, whose fields are read apart. */
    public @Nullable ObjectNode object(String name) {
        JsonNode node = field(name);
        return node == null || node.isObject()
                ? (ObjectNode) node
                : fault(name, "wrong-type", "an object");
    }

    /** A list, whose elements are read apart. */
    public @Nullable ArrayNode list(String name) {
        JsonNode node = field(name);
        return node == null || node.isArray()
                ? (ArrayNode) node
                : fault(name, "wrong-type", "a list");
    }

    /** Notes it where the field is left out. */
    public void require(String name) {
        required(name, null);
    }

    public boolean has(String name) {
        return object.has(name);
    }

    /** Notes the fields that nothing has read. */
    public void noOthers() {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                fault(Fault.escaped(name), "unknown-field");
            }
        }
    }

    private @Nullable JsonNode field(String name) {
        known.add(name);
        JsonNode node = object.get(name);
        return node != null && node.isNull() ? fault(name, "null-not-allowed") : node;
    }

    private <T> @Nullable T required(String name, @Nullable T value) {
        if (!object.has(name)) {
            fault(name, "required");
        }
        return value;
    }

    /** Always null, as what has a fault is not read. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T fault(String name, String code, Object... arguments) {
        faults.add(pointer + "/" + name, code, arguments);
        return null;
    }

    /** No NUL, which PostgreSQL cannot keep, and no half of a surrogate pair. */
    private static boolean isProper(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)
                    && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
