package no.veikart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.veikart.assessment.Direction;
import no.veikart.catalogue.CatalogueDocument.ShippedFigure;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.period.Period;
import no.veikart.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue that a new database begins with. */
class ShippedCatalogueTest {

    private static final CatalogueDocument DOCUMENT = document();
    private static final Catalogue CATALOGUE = DOCUMENT.catalogue();

    @Test
    void itHasTheFiveGoalsOfTheLetterInItsOrder() {
        assertThat(CATALOGUE.goals()).extracting(Goal::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(CATALOGUE.goals())
                .extracting(Goal::code)
                .containsExactly(
                        "school-industry",
                        "clusters",
                        "skills",
                        "regional-research",
                        "shared-centres");
    }

    @Test
    void everyGoalHasAnIndicatorThatIsJudged() {
        assertThat(CATALOGUE.goals())
                .allSatisfy(
                        goal ->
                                assertThat(CATALOGUE.indicatorsOf(goal))
                                        .anyMatch(ShippedCatalogueTest::isJudged));
    }

    @Test
    void atLeastTwelveIndicatorsHaveABaselineThatIsAFigure() {
        assertThat(CATALOGUE.indicators().stream().filter(ShippedCatalogueTest::hasBaseline))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void whatIsOnlyMonitoredSaysWhyAndCarriesNoWeight() {
        assertThat(CATALOGUE.indicators())
                .filteredOn(indicator -> !isJudged(indicator))
                .isNotEmpty()
                .allSatisfy(
                        indicator -> {
                            assertThat(indicator.monitorOnly()).isNotNull();
                            assertThat(indicator.weight()).isNull();
                        });
    }

    /** The figures that were collected with their sources, one a line. */
    @ParameterizedTest
    @MethodSource("collected")
    void everyCollectedFigureIsShippedAsItsSourceHasIt(List<String> row) {
        Period period = Period.parse(row.get(1).replaceAll("^(\\d{4})/\\d{4}$", "$1-A1"));

        assertThat(DOCUMENT.observations().get(row.get(0)))
                .filteredOn(
                        figure ->
                                figure.period().equals(period)
                                        && figure.region().equals(row.get(2)))
                .singleElement()
                .satisfies(
                        figure -> {
                            assertThat(figure.value())
                                    .isEqualByComparingTo(new BigDecimal(row.get(3)));
                            assertThat(figure.status()).isEqualTo(row.get(5));
                            assertThat(figure.source()).isEqualTo(row.get(7));
                        });
    }

    @Test
    void nothingElseIsShipped() {
        assertThat(DOCUMENT.observations().values().stream().mapToLong(List::size).sum())
                .isEqualTo(collected().count());
    }

    @Test
    void bokmalAndEnglishAreNotCopiesOfEachOtherInSentences() {
        assertThat(CATALOGUE.goals().stream().flatMap(ShippedCatalogueTest::sentences))
                .isNotEmpty()
                .allSatisfy(
                        text -> {
                            assertThat(text.en()).isNotEqualTo(text.nb());
                            assertThat(text.nn()).isNotEqualTo(text.nb());
                        });
    }

    @Test
    void countiesAreThoseOfTheYear() {
        assertThat(countiesIn("2019")).contains("01").doesNotContain("30", "31", "34");
        assertThat(countiesIn("2021")).contains("30", "38", "54").doesNotContain("01", "31");
        assertThat(countiesIn("2024")).hasSize(15).doesNotContain("01", "30", "38", "54");
    }

    private static List<String> countiesIn(String period) {
        return CATALOGUE.regions().stream()
                .filter(region -> region.code().length() == 2)
                .filter(region -> region.isValidIn(Period.parse(period)))
                .map(region -> region.code())
                .toList();
    }

    private static Stream<Text> sentences(Goal goal) {
        return Stream.of(goal.proposal(), goal.rationale(), goal.ownerNote());
    }

    private static boolean isJudged(Indicator indicator) {
        return indicator.direction() != Direction.NONE;
    }

    private static boolean hasBaseline(Indicator indicator) {
        Map<String, List<ShippedFigure>> shipped = DOCUMENT.observations();
        return shipped.getOrDefault(indicator.code(), List.of()).stream()
                .anyMatch(figure -> figure.period().equals(indicator.baseline()));
    }

    private static Stream<List<String>> collected() {
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                resource("observations-baseline.csv"), StandardCharsets.UTF_8));
        return lines.lines().skip(1).map(line -> List.of(line.split(",", 9)));
    }

    private static CatalogueDocument document() {
        try (InputStream document = resource("/catalogue/veikart.yaml")) {
            return CatalogueFormat.readYaml(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ShippedCatalogueTest.class.getResourceAsStream(name), name);
    }
}
