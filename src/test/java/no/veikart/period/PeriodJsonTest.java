package no.veikart.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    record Reporting(Period from, Frequency frequency) {}

    @Test
    void periodsAndFrequenciesAreTexts() throws JsonProcessingException {
        // When
        Reporting read =
                json.readValue("{\"from\":\"2025-M07\",\"frequency\":\"M\"}", Reporting.class);

        // Then
        assertThat(read).isEqualTo(new Reporting(Period.parse("2025-07"), Frequency.MONTHLY));
        assertThat(json.writeValueAsString(read))
                .isEqualTo("{\"from\":\"2025-07\",\"frequency\":\"M\"}");
    }

    @ParameterizedTest
    @EnumSource
    void frequenciesAreReadAsTheyAreWritten(Frequency frequency) throws JsonProcessingException {
        assertThat(json.readValue(json.writeValueAsString(frequency), Frequency.class))
                .isEqualTo(frequency);
        assertThat(Frequency.ofCode(frequency.code())).contains(frequency);
    }

    @Test
    void faultOfAPeriodReachesTheReader() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue("\"2025-Q5\"", Period.class))
                .withMessageContaining("quarter must be 1 to 4, is 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "[]", "true", "\"\""})
    void periodsAreNothingButTexts(String text) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue(text, Period.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"W\"", "\"a\"", "\"ANNUAL\"", "\"\"", "0"})
    void unknownFrequenciesAreRefusedWithThoseThatThereAre(String text) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue(text, Frequency.class))
                .withMessageContaining("is none of A, A2, S, Q, M");
    }
}
