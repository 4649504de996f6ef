package no.veikart.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void aNumberIsKeptAsItWasWritten() {
        assertThat(read("{\"value\": 2.10}").path("value").decimalValue()).isEqualTo("2.10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "{",
                "{} {}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{'a': 1}",
                "{\"a\": 1,}",
                "{/* */}",
                "\uFEFF{}"
            })
    void whatIsNotOneObjectIsRefused(String body) {
        expectRefused(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void anotherEncodingIsRefused(byte[] body) {
        expectRefused(body);
    }

    static Stream<byte[]> otherEncodings() {
        return Stream.of(
                "{\"a\": \"å\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"a\": 1}".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void depthAndLengthHaveBounds() {
        expectRefused(nested(17));
        expectRefused(("{\"a\": " + "1".repeat(41) + "}").getBytes(StandardCharsets.UTF_8));
        assertThat(StrictJson.object(nested(16))).isNotNull();
    }

    /** An object that has lists in it, so many levels in all. */
    private static byte[] nested(int levels) {
        return ("{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(String body) {
        return StrictJson.object(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void expectRefused(byte[] body) {
        assertThatThrownBy(() -> StrictJson.object(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_JSON));
    }
}
