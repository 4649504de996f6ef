package no.veikart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void aTextIsBrokenBetweenWordsWhereItDoesNotFit() {
        assertThat(TextWidth.wrapped("one two three", 10, TextWidth.of("one two", 10)))
                .containsExactly("one two", "three");
    }

    @Test
    void aWordThatIsTooLongStandsAlone() {
        assertThat(TextWidth.wrapped("a incomprehensibilities b", 10, 30))
                .containsExactly("a", "incomprehensibilities", "b");
    }
}
