package no.veikart.assessment;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An enum constant with a stable kebab-case code, the only form that leaves the program. */
public interface Coded {

    /** Declared so that the code can be derived from the enum constant's name. */
    String name();

    /** Lower-case ASCII words joined by hyphens, such as {@code on-track}. */
    default String code() {
        return Codes.of(this);
    }

    /**
     * The constant of {@code type} that has the code.
     *
     * @throws IllegalArgumentException if there is none; the message lists the codes that exist
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(unknown(type, code));
    }

    private static <E extends Enum<E> & Coded> String unknown(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .map(Coded::code)
                .collect(
                        Collectors.joining(
                                ", ", type.getSimpleName() + " '" + code + "' is none of ", ""));
    }
}
