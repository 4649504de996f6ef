package no.veikart.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.veikart.json.JsonFields;
import no.veikart.period.Period;
import no.veikart.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from a tree and notes everything that is wrong, where a data binder would end at
 * the first fault. A component is required unless it is {@link Nullable}, a flag, or one that is
 * left out when it is empty.
 */
final class RecordReader {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_CODE = 60;

    private final Faults faults;

    RecordReader(Faults faults) {
        this.faults = faults;
    }

    /** Null where something is wrong with it. */
    <T> @Nullable T read(ObjectNode object, Class<T> type, String pointer) {
        int before = faults.size();
        JsonFields fields = new JsonFields(object, pointer, faults);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(value(fields, component, pointer));
        }
        fields.noOthers();
        return faults.size() == before ? made(type, values, pointer) : null;
    }

    /** The elements of a list that must be there; those with a fault are null. */
    <T> List<@Nullable T> required(JsonFields fields, String name, Class<T> type) {
        fields.require(name);
        return list(fields, name, type, "");
    }

    /** The elements of a list; those with a fault are null. */
    private <T> List<@Nullable T> list(
            JsonFields fields, String name, Class<T> type, String pointer) {
        ArrayNode array = fields.list(name);
        ObjectNode byPlace = JsonNodeFactory.instance.objectNode();
        if (array != null) {
            array.forEach(element -> byPlace.set(Integer.toString(byPlace.size()), element));
        }
        String at = pointer + "/" + name;
        JsonFields elements = new JsonFields(byPlace, at, faults);
        List<@Nullable T> list = new ArrayList<>();
        for (int place = 0; place < byPlace.size(); place++) {
            list.add(type.cast(element(elements, Integer.toString(place), type, at)));
        }
        return list;
    }

    private @Nullable Object element(
            JsonFields fields, String name, Class<?> type, String pointer) {
        if (isNested(type)) {
            ObjectNode object = fields.object(name);
            return object == null ? null : read(object, type, pointer + "/" + name);
        }
        return leaf(fields, name, type, pointer);
    }

    private @Nullable Object value(JsonFields fields, RecordComponent component, String pointer) {
        String name = component.getName();
        if (!isOptional(component)) {
            fields.require(name);
        }
        return component.getType() == List.class
                ? list(fields, name, elementType(component), pointer)
                : element(fields, name, component.getType(), pointer);
    }

    private @Nullable Object leaf(JsonFields fields, String name, Class<?> type, String pointer) {
        if (type == String.class) {
            return fields.text(name, LONGEST_TEXT);
        }
        if (type == boolean.class) {
            return fields.flag(name);
        }
        if (type == int.class || type == Integer.class) {
            return whole(fields, name, pointer);
        }
        if (type == BigDecimal.class) {
            return fields.decimal(name);
        }
        if (type == LocalDate.class) {
            return fields.date(name);
        }
        return type.isEnum()
                ? oneOf(fields, name, type.getEnumConstants())
                : fields.parsed(
                        name,
                        LONGEST_CODE,
                        text -> parsed(text, type),
                        type == Period.class ? "unknown-period" : "bad-organisation-number");
    }

    private @Nullable Integer whole(JsonFields fields, String name, String pointer) {
        BigDecimal decimal = fields.decimal(name);
        try {
            return decimal == null ? null : decimal.intValueExact();
        } catch (ArithmeticException e) {
            faults.add(pointer + "/" + name, "wrong-type", "a whole number");
            return null;
        }
    }

    private static @Nullable Object oneOf(JsonFields fields, String name, Object[] constants) {
        List<String> codes =
                Arrays.stream(constants).map(one -> CatalogueFormat.toTree(one).asText()).toList();
        return fields.code(
                name,
                code ->
                        Optional.of(codes.indexOf(code))
                                .filter(at -> at >= 0)
                                .map(at -> constants[at]),
                codes);
    }

    private static <T> Optional<T> parsed(String text, Class<T> type) {
        try {
            return Optional.of(CatalogueFormat.parse(text, type));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The record's own rules are about several fields, so what breaks them has no single place. */
    private <T> @Nullable T made(Class<T> type, List<Object> values, String pointer) {
        try {
            Class<?>[] types =
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            faults.add(pointer, "inconsistent", Objects.toString(e.getCause().getMessage()));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class)
                || component.getType() == boolean.class;
    }

    /** A record that is not written as a plain value. */
    private static boolean isNested(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredMethods())
                        .noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static Class<?> elementType(RecordComponent component) {
        return (Class<?>)
                ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }
}
