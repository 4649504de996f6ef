package no.veikart.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    private static final BackOff BACK_OFF =
            new BackOff(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)));

    @ParameterizedTest(name = "after {0} with {1}: {2}")
    @CsvSource({"1, 0, PT5S", "1, 0.5, PT5.5S", "2, 0, PT5M", "2, 1, PT6M"})
    void eachWaitIsUpToAFifthLonger(int failed, double chance, Duration wait) {
        assertThat(BACK_OFF.after(failed, chance)).contains(wait);
    }

    @Test
    void afterTheLastOneThereIsNone() {
        assertThat(BACK_OFF.after(3, 0)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "503, 120, PT2M",
                "429, 999999, PT24H",
                "503, 9999999, PT0S",
                "503, -1, PT0S",
                "503, 'Wed, 21 Oct 2026 07:28:00 GMT', PT0S",
                "503, none, PT0S",
            })
    void aReceiverCanAskForMoreTime(int status, String retryAfter, Duration wait) {
        assertThat(Outcome.answered(status, retryAfter).notBefore()).isEqualTo(wait);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "200, none",
                "204, none",
                "299, none",
                "199, ANSWER",
                "301, REDIRECT",
                "399, REDIRECT",
                "400, ANSWER",
                "410, GONE",
                "429, ANSWER",
                "500, ANSWER",
                "999, ANSWER",
            })
    void onlyA2xxIsSuccess(int status, Failure failure) {
        assertThat(Outcome.answered(status, null).failure()).isEqualTo(failure);
    }
}
