package no.veikart.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutputFormatTest {

    @Test
    void absentFieldsAreLeftOutAndNumbersAndInstantsWrittenInFull() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        new OutputFormat().customize(mapper);

        assertThat(
                        mapper.writeValueAsString(
                                new Row(
                                        null,
                                        new BigDecimal("1E+3"),
                                        Instant.parse("2026-01-01T00:00:00Z"))))
                .isEqualTo("{\"value\":1000,\"at\":\"2026-01-01T00:00:00.000Z\"}");
    }

    record Row(@Nullable String absent, BigDecimal value, Instant at) {}
}
