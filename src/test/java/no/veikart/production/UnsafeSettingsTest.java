package no.veikart.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsafeSettingsTest {

    private static final Map<String, String> SAFE =
            Map.of(
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://postgres.example.no/veikart",
                    "quarkus.datasource.username", "veikart",
                    "quarkus.datasource.password", "9bN2-xQ7r",
                    "quarkus.flyway.username", "veikart_owner",
                    "quarkus.flyway.password", "Kp4-77dM",
                    "quarkus.http.cors.access-control-allow-credentials", "false");

    @Test
    void thereIsNothingAgainstGoodSettings() {
        assertThat(UnsafeSettings.in(name -> Optional.ofNullable(SAFE.get(name)))).isEmpty();
    }

    @Test
    void whatIsNotSetIsNotUnsafe() {
        assertThat(UnsafeSettings.in(name -> Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.datasource.password, postgres",
        "quarkus.datasource.password, veikart",
        "quarkus.flyway.password, veikart_owner",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://host/veikart?user=veikart&Password=9bN2",
        "quarkus.flyway.clean-at-start, true",
        "quarkus.http.cors.access-control-allow-credentials, true",
    })
    void isNamedWithoutItsValue(String name, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(name, value);

        assertThat(UnsafeSettings.in(one -> Optional.ofNullable(settings.get(one))))
                .singleElement()
                .satisfies(
                        complaint ->
                                assertThat(complaint)
                                        .startsWith(name + " ")
                                        .doesNotContain(value + " "));
    }

    @Test
    void everythingIsNamedAtOnce() {
        Map<String, String> settings =
                Map.of(
                        "quarkus.datasource.password", "postgres",
                        "quarkus.flyway.password", "postgres",
                        "quarkus.flyway.clean-at-start", "true");

        assertThat(UnsafeSettings.in(name -> Optional.ofNullable(settings.get(name)))).hasSize(3);
    }
}
