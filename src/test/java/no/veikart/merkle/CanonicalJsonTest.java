package no.veikart.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compared with another implementation of RFC 8785. */
class CanonicalJsonTest {

    private static final int DEPTH = 3;

    /** The example of RFC 8785, section 3.2.3, that UTF-8 or code points would order otherwise. */
    @Test
    void keysAreOrderedByUtf16CodeUnits() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("\u20ac", "Euro Sign");
        object.put("\r", "Carriage Return");
        object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        object.put("1", "One");
        object.put("\ud83d\ude00", "Emoji: Grinning Face");
        object.put("\u0080", "Control");
        object.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(canonical(object))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"ö\":\"Latin Small Letter O With Diaeresis\","
                                + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void randomObjectsAreWrittenAsTheOtherImplementationWritesThem(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Map<String, Object> object = object(random, DEPTH);
            String written = canonical(object);

            assertThat(written).isEqualTo(new JsonCanonicalizer(written).getEncodedString());
            assertThat(written)
                    .isEqualTo(new JsonCanonicalizer(shuffled(object)).getEncodedString());
        }
    }

    @ParameterizedTest
    @MethodSource("withoutAnExactForm")
    void whatHasNoExactFormIsRefused(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.bytes(Map.of("value", value)));
    }

    static List<Object> withoutAnExactForm() {
        return List.of(
                1.5,
                1.5f,
                new BigDecimal("1.80"),
                (1L << 53) + 1,
                -(1L << 53) - 1,
                "\ud800",
                "\ude00\ud83d",
                "x\ud83d",
                'c');
    }

    @Test
    void theLargestExactWholeNumbersAreWritten() {
        assertThat(canonical(Map.of("n", 1L << 53))).isEqualTo("{\"n\":9007199254740992}");
        assertThat(canonical(Map.of("n", -(1L << 53)))).isEqualTo("{\"n\":-9007199254740992}");
    }

    private static String canonical(Map<String, ?> object) {
        return new String(CanonicalJson.bytes(object), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.put(text(random), value(random, depth));
        }
        return object;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> text(random);
            case 1 -> random.nextInt();
            case 2 -> random.nextLong() >> 11;
            case 3 -> random.nextBoolean();
            case 4 -> object(random, depth - 1);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
        };
    }

    /** Of all of Unicode, with much of what is escaped. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int point =
                    random.nextBoolean()
                            ? random.nextInt(0x80)
                            : random.nextInt(Character.MAX_CODE_POINT + 1);
            boolean surrogate =
                    point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            text.appendCodePoint(surrogate ? 'x' : point);
        }
        return text.toString();
    }

    /** The same object with its fields in the opposite order and all characters escaped. */
    private static String shuffled(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> fields = new ArrayList<>();
            map.forEach(
                    (key, part) -> fields.add(0, escaped((String) key) + " : " + shuffled(part)));
            return "{ " + String.join(" ,\n", fields) + "}";
        }
        if (value instanceof List<?> list) {
            List<String> parts = new ArrayList<>();
            list.forEach(part -> parts.add(shuffled(part)));
            return "[" + String.join(", ", parts) + " ]";
        }
        return value instanceof String text ? escaped(text) : String.valueOf(value);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.chars()
                .forEach(
                        unit ->
                                escaped.append("\\u")
                                        .append(Integer.toHexString(0x10000 | unit).substring(1)));
        return escaped.append('"').toString();
    }
}
