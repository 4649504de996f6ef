package no.veikart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped catalogue with one thing broken in it is refused, and the message says which. */
class BrokenCatalogueTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "owner: nfd            | owner: nobody           | nobody",
                "goal: clusters        | goal: no-such-goal      | no-such-goal",
                "source: S34           | source: S999            | S999",
                "organisation: siva,   | organisation: sivo,     | sivo",
                "direction: increase   | direction: sideways     | sideways",
                "frequency: A2         | frequency: Q            | period-not-in-frequency",
                "schoolYear: true      | schoolYear: false       | 2025-A1",
                "weight: 1             | weight: -1              | weight",
                "method: growth/1      | method: growth/9        | growth/9",
                "monitorOnly:          | monitorOnyl:            | monitorOnyl",
                "\"872417842\"         | \"872417843\"           | 872417843",
                "baseline: \"2018\"    | baseline: \"18\"        | 18",
                "validFrom: 2020-01-01, validTo: 2023-12-31 | validFrom: 2020-01-01, validTo: 2019-12-31 | 2019-12-31",
                "code: skills          | code: clusters          | clusters",
            })
    void oneFaultIsNamed(String sound, String broken, String named) {
        String document = shipped();
        assertThat(document).contains(sound);

        assertThatThrownBy(() -> read(document.replaceFirst(sound, broken)))
                .hasStackTraceContaining(named);
    }

    private static Catalogue read(String document) throws IOException {
        return CatalogueFormat.readYaml(
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .catalogue();
    }

    private static String shipped() {
        try (InputStream document =
                Objects.requireNonNull(
                        BrokenCatalogueTest.class.getResourceAsStream("/catalogue/veikart.yaml"))) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
