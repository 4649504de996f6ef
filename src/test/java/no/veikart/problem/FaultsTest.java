package no.veikart.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    @Test
    void theFirstHundredAreReportedAndTheRestCounted() {
        Faults faults = new Faults();
        for (int row = 0; row < 103; row++) {
            faults.add("/" + row, "required");
        }

        assertThat(faults.first()).hasSize(100).last().extracting(Fault::pointer).isEqualTo("/99");
        assertThat(faults.unreported()).isEqualTo(3);
    }

    @Test
    void noFaultsEndNoRequest() {
        assertThatCode(() -> new Faults().throwIfAny(ProblemType.MALFORMED_REQUEST))
                .doesNotThrowAnyException();
    }

    @Test
    void oneFaultEndsTheRequest() {
        Faults faults = new Faults();
        faults.add("/value", "required");

        assertThatThrownBy(() -> faults.throwIfAny(ProblemType.INVALID_SUBMISSION))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> {
                            assertThat(problem.type()).isEqualTo(ProblemType.INVALID_SUBMISSION);
                            assertThat(problem.faults().isAt("/value")).isTrue();
                        });
    }

    @ParameterizedTest
    @CsvSource({"plain, plain", "a/b, a~1b", "a~b, a~0b", "~/, ~0~1"})
    void aNameIsEscapedForAPointer(String name, String escaped) {
        assertThat(Fault.escaped(name)).isEqualTo(escaped);
    }

    @Test
    void everyTypeIsFoundByItsCodeAndHasAnErrorStatus() {
        assertThat(Arrays.stream(ProblemType.values()))
                .allSatisfy(
                        type -> {
                            assertThat(ProblemType.ofCode(type.code())).contains(type);
                            assertThat(type.status()).isBetween(400, 599);
                            assertThat(type.uri()).matches("/problems/[a-z]+(-[a-z]+)*");
                        });
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "418, MALFORMED_REQUEST", "502, INTERNAL_ERROR"})
    void aBareStatusHasAType(int status, ProblemType type) {
        assertThat(ProblemType.ofStatus(status)).isEqualTo(type);
    }
}
