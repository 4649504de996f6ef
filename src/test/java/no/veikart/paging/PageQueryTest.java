package no.veikart.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageQueryTest {

    private final PageQuery query = new PageQuery();

    @ParameterizedTest
    @CsvSource({", 100", "1, 1", "1000, 1000"})
    void theLimitIsTheOneAskedForOrTheUsual(String limit, int expected) {
        query.limit = limit;

        assertThat(query.limit()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1001", "1.5", "abc", "99999999999"})
    void anotherLimitIsRefused(String limit) {
        query.limit = limit;

        assertThatThrownBy(query::limit)
                .isInstanceOfSatisfying(ProblemException.class, PageQueryTest::isMalformed);
    }

    @Test
    void withoutACursorItBeginsAtTheFront() {
        assertThat(query.position(UUID::fromString)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "AAAA", "a", "å"})
    void whatIsNoCursorIsRefused(String cursor) {
        query.cursor = cursor;

        assertThatThrownBy(() -> query.position(UUID::fromString))
                .isInstanceOfSatisfying(ProblemException.class, PageQueryTest::isMalformed);
    }

    private static void isMalformed(ProblemException problem) {
        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
    }
}
