package no.veikart.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

    private static final int NUMBERS = 2_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456785",
                "701730496",
                "872417842",
                "912660680",
                "932384469",
                "991825827"
            })
    void publishedNumbersAreAccepted(String digits) {
        assertThat(OrganisationNumber.parse(digits).value()).isEqualTo(digits);
        assertThat(OrganisationNumber.parse(digits)).hasToString(digits);
        assertThat(OrganisationNumber.tryParse(digits)).contains(OrganisationNumber.parse(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"870448892", "999999992"})
    void numbersOfDirtySourcesAreRefused(String digits) {
        assertThat(OrganisationNumber.tryParse(digits)).isEmpty();
    }

    @Test
    void wrongCheckDigitIsRefusedWithTheRightOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganisationNumber.parse("123456784"))
                .withMessage("organisation number 123456784 must have check digit 5");
    }

    @Test
    void digitsThatNoneCanCheckAreRefusedWhateverFollows() {
        assertThat(Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"))
                .allSatisfy(
                        last ->
                                assertThatIllegalArgumentException()
                                        .isThrownBy(
                                                () -> OrganisationNumber.parse("00000006" + last))
                                        .withMessageEndingWith("digits that none can check"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345678",
                "0123456785",
                "123 456 785",
                "123456785\n",
                " 123456785",
                "NO123456785MVA",
                "01010012345"
            })
    void otherLengthsAreRefusedAndNotRepeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganisationNumber.parse(text))
                .withMessage(
                        "organisation number must have nine digits, has %s characters",
                        text.length());
        assertThat(OrganisationNumber.tryParse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678X",
                "١٢٣٤٥٦٧٨٥",
                "１２３４５６７８５",
                "-23456785",
                "12345678\n",
                "1.2345E78"
            })
    void otherCharactersAreRefusedAndNotRepeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganisationNumber.parse(text))
                .withMessage("organisation number must have the digits 0 to 9 only");
        assertThat(OrganisationNumber.tryParse(text)).isEmpty();
    }

    @Test
    void everySingleWrongDigitIsFound() {
        for (String digits : numbers()) {
            for (int place = 0; place < digits.length(); place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    StringBuilder changed = new StringBuilder(digits);
                    changed.setCharAt(place, digit);
                    assertThat(OrganisationNumber.tryParse(changed.toString()).isPresent())
                            .as("%s for %s", changed, digits)
                            .isEqualTo(digit == digits.charAt(place));
                }
            }
        }
    }

    @Test
    void everySwapOfUnequalNeighboursIsFound() {
        for (String digits : numbers()) {
            for (int place = 1; place < digits.length(); place++) {
                StringBuilder swapped = new StringBuilder(digits);
                swapped.setCharAt(place - 1, digits.charAt(place));
                swapped.setCharAt(place, digits.charAt(place - 1));
                assertThat(OrganisationNumber.tryParse(swapped.toString()).isPresent())
                        .as("%s for %s", swapped, digits)
                        .isEqualTo(swapped.toString().equals(digits));
            }
        }
    }

    @Test
    void oneInElevenBeginningsHasNoNumber() {
        // When
        long found =
                Stream.iterate(0, i -> i + 1)
                        .limit(11_000)
                        .filter(i -> numberOf(81_000_000 + i).isPresent())
                        .count();

        // Then
        assertThat(found).isBetween(9_900L, 10_100L);
    }

    /** Random, but the same in every run. */
    private static List<String> numbers() {
        return new Random(871)
                .ints(0, 100_000_000)
                .mapToObj(OrganisationNumberTest::numberOf)
                .flatMap(Optional::stream)
                .limit(NUMBERS)
                .toList();
    }

    private static Optional<String> numberOf(int first) {
        String eight = Integer.toString(100_000_000 + first).substring(1);
        return Stream.iterate(0, digit -> digit + 1)
                .limit(10)
                .map(digit -> eight + digit)
                .filter(digits -> OrganisationNumber.tryParse(digits).isPresent())
                .findFirst();
    }
}
