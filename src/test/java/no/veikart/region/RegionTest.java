package no.veikart.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import no.veikart.period.Period;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    private static final Region VIKEN = county("30", "2020-01-01", "2023-12-31");
    private static final Region AKERSHUS = county("32", "2024-01-01", null);
    private static final Region OSLO = county("03", null, null);

    private final ObjectMapper json =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @ParameterizedTest
    @CsvSource({
        "2019, false",
        "2019-12, false",
        "2020, true",
        "2020-01, true",
        "2023, true",
        "2023-Q4, true",
        "2023-12, true",
        "2024-01, false",
        "2024-S1, false",
        "2024, false"
    })
    void figuresAreACountysOnTheLastDayOfTheirPeriod(String period, boolean valid) {
        assertThat(VIKEN.isValidIn(Period.parse(period))).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-A1, false, false",
        "2019-A1, true, false",
        "2022-A1, true, false",
        "2023-A1, true, true",
        "2024-A1, false, true"
    })
    void schoolYearCanBeToldOfTheCountyAtEitherEnd(String period, boolean viken, boolean akershus) {
        assertThat(VIKEN.isValidIn(Period.parse(period))).isEqualTo(viken);
        assertThat(AKERSHUS.isValidIn(Period.parse(period))).isEqualTo(akershus);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900", "1950-A1", "2024-02", "2199"})
    void regionWithoutDatesIsAlwaysValid(String period) {
        assertThat(OSLO.isValidIn(Period.parse(period))).isTrue();
        assertThat(country(Region.WHOLE_COUNTRY).isValidIn(Period.parse(period))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "3", "003", "3 ", "03\n", "٠٣", "NO", "-3"})
    void countyHasTwoDigits(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> county(code, null, null))
                .withMessage("code of a county must be two digits, is '" + code + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "03", "NO"})
    void wholeCountryIsZero(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> country(code))
                .withMessage("code of a country must be '0', is '" + code + "'");
    }

    @Test
    void validityThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> county("30", "2024-01-01", "2023-12-31"))
                .withMessage("region 30 is valid to 2023-12-31, before it is from 2024-01-01");
    }

    @Test
    void validityOfOneDayIsAccepted() {
        assertThat(county("30", "2023-12-31", "2023-12-31").isValidIn(Period.parse("2023")))
                .isTrue();
    }

    @Test
    void regionsAreReadAsTheyAreWritten() throws JsonProcessingException {
        // When
        String written = json.writeValueAsString(VIKEN);

        // Then
        assertThat(written)
                .contains("\"code\":\"30\"")
                .contains("\"level\":\"county\"")
                .contains("\"validTo\":\"2023-12-31\"");
        assertThat(json.readValue(written, Region.class)).isEqualTo(VIKEN);
    }

    @Test
    void regionsAreReadFromYaml() throws JsonProcessingException {
        // Given
        String yaml =
                """
                code: "32"
                level: county
                name: {nb: Akershus, nn: Akershus, en: Akershus}
                validFrom: 2024-01-01
                """;

        // When
        Region region =
                YAMLMapper.builder()
                        .addModule(new JavaTimeModule())
                        .build()
                        .readValue(yaml, Region.class);

        // Then
        assertThat(region.level()).isEqualTo(Region.Level.COUNTY);
        assertThat(region.validFrom()).isEqualTo("2024-01-01");
        assertThat(region.validTo()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"COUNTY\"", "\"municipality\"", "\"\"", "1"})
    void unknownLevelIsRefusedWithThoseThatThereAre(String level) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue(level, Region.Level.class))
                .withMessageContaining("is none of country, county");
    }

    @Test
    void whatIsLeftOutIsNamed() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue("{\"code\":\"30\"}", Region.class))
                .withMessageContaining("level of region 30");
    }

    private static Region country(String code) {
        return new Region(code, Region.Level.COUNTRY, new Text("a", "b", "c"), null, null);
    }

    private static Region county(String code, @Nullable String from, @Nullable String to) {
        return new Region(code, Region.Level.COUNTY, new Text("a", "b", "c"), day(from), day(to));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
