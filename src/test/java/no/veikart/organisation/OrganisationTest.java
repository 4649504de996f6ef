package no.veikart.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;
import no.veikart.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final String NAME = "name: {nb: Navn, nn: Namn, en: Name}\n";

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectMapper yaml = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {"kd", "x", "innovasjon-norge", "a123456789012345678901234567890123456789"})
    void kebabCaseCodesAreAccepted(String code) {
        assertThat(organisation(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KD",
                "1kd",
                "-kd",
                "k d",
                "kd\n",
                "kunnskap_dep",
                "nærings",
                "a1234567890123456789012345678901234567890"
            })
    void otherCodesAreRefusedByName(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> organisation(code))
                .withMessage(
                        "code of an organisation must be kebab-case, at most 40 characters, is '%s'",
                        code);
    }

    @Test
    void kindsHaveKebabCaseCodes() {
        assertThat(Arrays.stream(Organisation.Kind.values()).map(Organisation.Kind::code))
                .containsExactly(
                        "ministry",
                        "agency",
                        "company",
                        "union",
                        "employers",
                        "think-tank",
                        "tracker");
    }

    @ParameterizedTest
    @EnumSource
    void kindsAreReadAsTheyAreWritten(Organisation.Kind kind) throws JsonProcessingException {
        assertThat(json.readValue(json.writeValueAsString(kind), Organisation.Kind.class))
                .isEqualTo(kind);
    }

    @Test
    void organisationsAreReadFromYamlAndWrittenAsJson() throws JsonProcessingException {
        // When
        Organisation ministry =
                yaml.readValue(
                        "code: kd\nkind: ministry\nnumber: \"872417842\"\n" + NAME,
                        Organisation.class);

        // Then
        assertThat(ministry.number()).isEqualTo(OrganisationNumber.parse("872417842"));
        assertThat(json.readTree(json.writeValueAsString(ministry)))
                .isEqualTo(
                        json.readTree(
                                """
                                {"code": "kd", "kind": "ministry", "number": "872417842",
                                 "name": {"nb": "Navn", "nn": "Namn", "en": "Name"}}
                                """));
        assertThat(json.readValue(json.writeValueAsString(ministry), Organisation.class))
                .isEqualTo(ministry);
    }

    @Test
    void organisationWithoutConfirmedNumberHasNone() throws JsonProcessingException {
        // When
        Organisation agenda =
                yaml.readValue("code: agenda\nkind: think-tank\n" + NAME, Organisation.class);

        // Then
        assertThat(agenda.kind()).isEqualTo(Organisation.Kind.THINK_TANK);
        assertThat(agenda.number()).isNull();
    }

    @Test
    void faultOfANumberReachesTheReader() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(
                        () ->
                                yaml.readValue(
                                        "code: kd\nkind: ministry\nnumber: \"872417843\"\n" + NAME,
                                        Organisation.class))
                .withMessageContaining("organisation number 872417843 must have check digit 2");
    }

    @Test
    void numberWithoutQuotesIsRefused() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue("872417842", OrganisationNumber.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"THINK_TANK\"", "\"think_tank\"", "\"\"", "5", "\"5\""})
    void unknownKindIsRefusedWithThoseThatThereAre(String kind) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> json.readValue(kind, Organisation.Kind.class))
                .withMessageContaining("is none of ministry, agency, company");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind: agency\n" + NAME, "code: kd\n" + NAME, "code: kd\nkind: agency\n"})
    void whatIsLeftOutIsNamed(String text) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> yaml.readValue(text, Organisation.class))
                .withMessageMatching("(?s).*(code of an|kind of|name of) organisation.*");
    }

    private static Organisation organisation(String code) {
        return new Organisation(
                code, Organisation.Kind.UNION, null, new Text("Navn", "Namn", "Name"));
    }
}
