package no.veikart.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import no.veikart.testsupport.ServiceProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ServiceProfile.class)
class OutputFormatTest {

    @Inject ObjectMapper mapper;

    @Test
    void absentFieldsAreLeftOutAndNumbersAndInstantsWrittenInFull() throws JsonProcessingException {
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
