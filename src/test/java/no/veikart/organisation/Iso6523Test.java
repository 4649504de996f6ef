package no.veikart.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso6523Test {

    private static final String AUTHORITY = "iso6523-actorid-upis";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0192:991825827",
                "0192:991825827:branch",
                "0192:991825827:branch:source",
                "0192:991825827::"
            })
    void numberIsTheSecondOfTwoToFourParts(String identifier) {
        assertThat(Iso6523.number(AUTHORITY, identifier))
                .contains(OrganisationNumber.parse("991825827"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "0192",
                "991825827",
                "0192:",
                ":991825827",
                ":",
                ":::",
                "9908:991825827",
                "192:991825827",
                "0007:5560360793",
                "0192:991825828",
                "0192: 991825827",
                "0192:991825827\n",
                "0192:991 825 827",
                "0192:01010012345",
                "0192;991825827",
                "0192::991825827",
                "0192:991825827:a:b:c",
                "0192:991825827:::"
            })
    void otherIdentifiersAreNobody(@Nullable String identifier) {
        assertThat(Iso6523.number(AUTHORITY, identifier)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @CsvSource({"ISO6523-ACTORID-UPIS", "iso6523-actorid-upis2", "urn:oasis:names:tc:ebcore"})
    void otherAuthoritiesAreNobody(@Nullable String authority) {
        assertThat(Iso6523.number(authority, "0192:991825827")).isEmpty();
    }

    @Test
    void longIdentifiersAreNobody() {
        assertThat(Iso6523.number(AUTHORITY, "0192" + ":".repeat(10_000_000))).isEmpty();
        assertThat(Iso6523.number(AUTHORITY, "0192:" + "9".repeat(10_000_000))).isEmpty();
    }

    @Test
    void garbageIsNeverAnException() {
        Random random = new Random(6523);
        for (int i = 0; i < 20_000; i++) {
            String garbage =
                    random.ints(random.nextInt(20), 0, 6)
                            .mapToObj(j -> new String[] {":", "0192", "9", "\n", "\ud83c", "٣"}[j])
                            .collect(Collectors.joining());
            assertThat(garbage)
                    .contains(
                            Iso6523.number(AUTHORITY, garbage)
                                    .map(number -> "0192:" + number)
                                    .orElse(""));
        }
    }
}
