package no.veikart.assessment;

import static no.veikart.assessment.Direction.INCREASE;
import static no.veikart.assessment.Questions.figure;
import static no.veikart.assessment.Questions.growth;
import static no.veikart.assessment.Questions.limited;
import static no.veikart.assessment.Questions.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    @Test
    void methodsAreFoundByTheirCode() {
        assertThat(StatusMethod.methods())
                .containsExactly(StatusMethod.GROWTH_1, StatusMethod.PATH_1)
                .allSatisfy(m -> assertThat(StatusMethod.ofCode(m.code())).isEqualTo(m));
    }

    @Test
    void unknownMethodIsRefusedWithTheCodesThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusMethod.ofCode("growth/2"))
                .withMessage("StatusMethod 'growth/2' is none of growth/1, path/1");
    }

    @Test
    void codesAreKebabCase() {
        assertThat(Status.ON_TRACK.code()).isEqualTo("on-track");
        assertThat(Coded.of(Reason.class, "target-not-after-baseline"))
                .isEqualTo(Reason.TARGET_NOT_AFTER_BASELINE);
        assertThat(Rule.PROGRESS_AT_LEAST_60.code()).isEqualTo("progress-at-least-0.60");
    }

    @ParameterizedTest
    @MethodSource("codedTypes")
    void codesAreDistinctAndPlain(Class<? extends Coded> type) {
        // When
        List<String> codes = Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();

        // Then
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9./-]+"));
    }

    static Stream<Class<? extends Coded>> codedTypes() {
        return Stream.of(
                Direction.class,
                Status.class,
                Reason.class,
                Precision.class,
                Comparability.class,
                Caveat.class,
                Rule.class,
                StatusMethod.class);
    }

    @Test
    void figuresOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> growth(INCREASE, List.of(figure(2021, "1"), figure(2020, "1"))))
                .withMessage(
                        "figures must be in strict order of period end, 2020-12-31 follows"
                                + " 2021-12-31");
    }

    @Test
    void twoTargetsOfOnePeriodAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> growth(INCREASE, List.of(), target(2030, "1"), target(2030, "2")))
                .withMessageStartingWith("targets must be in strict order");
    }

    @Test
    void negativeLimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limited(growth(INCREASE, List.of()), "-1"))
                .withMessage("limit must not be negative, is -1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "1e1000000000", "1e-31", "-1e30"})
    void valuesBeyondTheBoundsAreRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(2020, value))
                .withMessageStartingWith("value of 2020 must have at most 30 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(2020, value))
                .withMessageStartingWith("target of 2020 must have at most 30 digits");
    }

    @Test
    void blankTextsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(2020, "1", " "))
                .withMessage("obsStatus must not be blank");
    }

    @Test
    void valuesLoseTheirExponentButKeepTheirDecimals() {
        assertThat(figure(2020, "1e3").value()).isEqualTo(new BigDecimal("1000"));
        assertThat(figure(2020, "1.50").value()).isEqualTo(new BigDecimal("1.50"));
    }

    @Test
    void publishedNumbersAreRoundedAndPlain() {
        assertThat(Decimals.published(-0.0)).isEqualTo(BigDecimal.ZERO);
        assertThat(Decimals.published(1e20).toString()).isEqualTo("100000000000000000000");
        assertThat(Decimals.published(1e-20)).isEqualTo(BigDecimal.ZERO);
        assertThat(Decimals.published(0.1 + 0.2)).isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void resultsThatContradictThemselvesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Result(
                                        Status.ON_TRACK,
                                        Reason.NO_DATA,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        null))
                .withMessageContaining("ON_TRACK does not go with reason NO_DATA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contribution("a", BigDecimal.ONE, null, true, null))
                .withMessageStartingWith("a is either counted");
    }
}
