package no.veikart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two definitions differ in values, and each is named by its place. */
class FieldChangeTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"a\": 1}              | {\"a\": 1}              | []",
                "{\"a\": 1, \"b\": 2}    | {\"b\": 2, \"a\": 1}    | []",
                "{\"a\": 1}              | {\"a\": 1.0}            | []",
                "{\"a\": 1.10}           | {\"a\": 1.1}            | []",
                "{\"a\": 1}              | {\"a\": 2}              | [/a 1 2]",
                "{\"a\": 1}              | {\"a\": \"1\"}          | [/a 1 \"1\"]",
                "{}                      | {\"a\": 1}              | [/a null 1]",
                "{\"a\": 1}              | {}                      | [/a 1 null]",
                "{\"a\": {\"b\": 1}}     | {\"a\": {\"b\": 2}}     | [/a/b 1 2]",
                "{\"a\": {\"b\": 1}}     | {}                      | [/a {\"b\":1} null]",
                "{\"a\": [1, 2]}         | {\"a\": [1, 3]}         | [/a/1 2 3]",
                "{\"a\": [1, 2]}         | {\"a\": [1]}            | [/a/1 2 null]",
                "{\"a\": [1]}            | {\"a\": [1, 2]}         | [/a/1 null 2]",
                "{\"a\": [1]}            | {\"a\": {\"0\": 1}}     | [/a [1] {\"0\":1}]",
                "{\"a/b~\": 1}           | {\"a/b~\": 2}           | [/a~1b~0 1 2]",
            })
    void everyDifferenceIsNamed(String before, String after, String changes)
            throws JsonProcessingException {
        List<FieldChange> found = FieldChange.between(JSON.readTree(before), JSON.readTree(after));

        assertThat(
                        found.stream()
                                .map(one -> one.pointer() + " " + one.before() + " " + one.after())
                                .toList())
                .hasToString(changes);
    }
}
