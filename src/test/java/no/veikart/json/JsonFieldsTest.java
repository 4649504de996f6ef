package no.veikart.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.veikart.problem.Faults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFieldsTest {

    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|wrong-type",
                "null|null-not-allowed",
                "\" \"|blank",
                "\"abcdef\"|too-long",
                "\"a\\u0000\"|invalid-text",
                "\"\\ud800\"|invalid-text",
                "\"\\udc00\"|invalid-text"
            })
    void aTextThatIsWrongReadsAsAbsentAndIsNamed(String json, String code) {
        assertThat(fields("{\"a\": " + json + "}").text("a", 5)).isNull();
        assertThat(faults).hasToString("/a " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "1E+3, 1000",
        "2.10, 2.10",
        "-0.5, -0.5",
        "1e24, ",
        "0.0000000000001, ",
        "1e999999999, ",
        "1e-999999999, "
    })
    void aDecimalIsExactOrRefused(String json, BigDecimal value) {
        assertThat(fields("{\"a\": " + json + "}").decimal("a")).isEqualTo(value);
        assertThat(faults.isEmpty()).isEqualTo(value != null);
    }

    @Test
    void allFaultsComeToLightAtOnce() {
        JsonFields fields = fields("{\"a\": 1, \"b\": \"x\", \"c/d\": 1}");

        fields.requiredText("a", 5);
        fields.decimal("b");
        fields.requiredText("missing", 5);
        fields.noOthers();

        assertThat(faults)
                .hasToString(
                        "/a wrong-type, /b wrong-type, /missing required, /c~1d unknown-field");
    }

    @Test
    void anUnknownCodeIsNamedWithTheKnownOnes() {
        @Nullable String code =
                fields("{\"a\": \"x\"}").code("a", text -> Optional.empty(), List.of("y"));

        assertThat(code).isNull();
        assertThat(faults).hasToString("/a unknown-value");
    }

    @ParameterizedTest
    @CsvSource({"true, true, ''", "false, false, ''", "1, false, /a wrong-type"})
    void aFlagIsTrueOrFalse(String json, boolean value, String fault) {
        assertThat(fields("{\"a\": " + json + "}").flag("a")).isEqualTo(value);
        assertThat(faults).hasToString(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1}|1|/a wrong-type",
                "{\"a\": {}}|1|/a wrong-type",
                "{\"a\": null}|1|/a null-not-allowed",
                "{\"a\": []}|0|/a empty",
                "{\"a\": []}|3|/a too-many-rows"
            },
            quoteCharacter = '`')
    void aListHasBounds(String json, int size, String fault) {
        boolean isList = fields(json).isList("a", size, 2);

        assertThat(isList).isFalse();
        assertThat(faults).hasToString(fault);
    }

    private JsonFields fields(String json) {
        return new JsonFields(StrictJson.object(json.getBytes(StandardCharsets.UTF_8)), "", faults);
    }
}
