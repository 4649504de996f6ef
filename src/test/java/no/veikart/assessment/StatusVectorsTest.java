package no.veikart.assessment;

import static no.veikart.assessment.Questions.figure;
import static no.veikart.assessment.Questions.growth;
import static no.veikart.assessment.Questions.limited;
import static no.veikart.assessment.Questions.since;
import static no.veikart.assessment.Questions.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The inputs and outputs that Statistics Canada publishes for the method (open data). */
class StatusVectorsTest {

    @ParameterizedTest(name = "{1}: {2}")
    @CsvFileSource(resources = "status-vectors.csv", numLinesToSkip = 1)
    void publishedInputsGiveThePublishedOutputs(ArgumentsAccessor row) {
        // Given
        Question question = question(row);

        // When
        Assessment assessment = Assessments.assess(question);

        // Then
        assertThat(assessment.status()).isEqualTo(status(row.getString(13)));
        assertClose(assessment.result().progress(), row.getString(11), "1e-9");
        assertClose(assessment.score(), row.getString(12), "1e-6");
    }

    private static Question question(ArgumentsAccessor row) {
        int baseYear = year(row.getString(3));
        Direction direction = row.getInteger(7) > 0 ? Direction.INCREASE : Direction.DECREASE;
        String target = row.getString(9);
        Question question =
                target == null
                        ? growth(direction, figures(row))
                        : growth(direction, figures(row), target(year(row.getString(10)), target));
        return since(baseYear, limited(question, row.getString(8)));
    }

    private static List<Figure> figures(ArgumentsAccessor row) {
        String base = row.getString(4);
        if (base == null) {
            return List.of();
        }
        Figure first = figure(year(row.getString(3)), base);
        Figure last = figure(year(row.getString(5)), row.getString(6));
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }

    private static int year(String number) {
        return new BigDecimal(number).intValueExact();
    }

    private static Status status(String published) {
        return switch (published) {
            case "target_achieved" -> Status.ACHIEVED;
            case "substantial_progress" -> Status.ON_TRACK;
            case "moderate_progress" -> Status.ACCELERATION_NEEDED;
            case "limited_progress" -> Status.LIMITED_PROGRESS;
            case "deterioration" -> Status.DETERIORATING;
            case "not_available" -> Status.NOT_ASSESSABLE;
            default -> throw new IllegalArgumentException(published);
        };
    }

    private static void assertClose(
            @Nullable BigDecimal actual, @Nullable String expected, String tolerance) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual)
                    .isNotNull()
                    .isCloseTo(new BigDecimal(expected), within(new BigDecimal(tolerance)));
        }
    }
}
