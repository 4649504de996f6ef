package no.veikart.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "53100, true",
        "53300, true",
        "25006, true",
        "25P03, true",
        "57P01, true",
        "55P03, true",
        "57014, true",
        "40P01, true",
        ", true",
        "23505, false",
        "42601, false",
        "22021, false"
    })
    void onlyWhatPassesIsTrouble(String state, boolean trouble) {
        Throwable failure = new IllegalStateException(new SQLException("failed", state));

        assertThat(DatabaseTrouble.isCauseOf(failure)).isEqualTo(trouble);
    }

    @Test
    void aCommitThatFailsIsTroubleThoughItIsToldAside() {
        Throwable rollback = new IllegalStateException("Could not commit");
        rollback.addSuppressed(new IllegalStateException(new SQLException("failed", "53100")));

        assertThat(DatabaseTrouble.isCauseOf(new IllegalStateException(rollback))).isTrue();
    }

    @Test
    void aFaultInTheCodeIsNone() {
        assertThat(DatabaseTrouble.isCauseOf(new IllegalStateException())).isFalse();
    }
}
