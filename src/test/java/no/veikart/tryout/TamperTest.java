package no.veikart.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Locale;
import java.util.Properties;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestDatabase;
import no.veikart.testsupport.TestFigures;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demonstration of what the ledger uncovers: it changes what it says, and nothing else. */
@QuarkusTest
@TestProfile(TamperTest.Own.class)
class TamperTest {

    /** With a database of its own, as what it does cannot be undone. */
    public static class Own extends ServiceProfile {}

    @ParameterizedTest
    @CsvSource({"table, 9, 7", "entry, 7, 9", "both, 9, 9"})
    void aFigureIsChangedWhereItIsSaid(String place, String inTable, String inEntry)
            throws Exception {
        int year = TestFigures.freshYear();
        TestFigures.submit(TestFigures.row("0", year, 7)).then().statusCode(201);

        String said = tamper("X-BB-FIRMS/0/" + year, "9", place);

        assertThat(stored(year)).isEqualTo(inTable + " " + inEntry);
        assertThat(said).contains("now says 9");
    }

    @ParameterizedTest
    @CsvSource({
        "X-BB-FIRMS/0/1899, 9, table, No such figure is public",
        "X-BB-FIRMS, 9, table, Say which figure",
        "X-BB-FIRMS/0/1899, nine, table, Say which value",
        "X-BB-FIRMS/0/1899, 9, nowhere, Say where",
    })
    void whatItCannotDoItExplains(String figure, String value, String place, String why) {
        assertThatThrownBy(() -> tamper(figure, value, place))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why);
    }

    @Test
    void theGuardsAreOffForItAlone() throws Exception {
        tamper(shown(), "9", "table");

        assertThat(TestSql.one("show session_replication_role")).isEqualTo("origin");
    }

    private static String shown() {
        int year = TestFigures.freshYear();
        TestFigures.submit(TestFigures.row("0", year, 7)).then().statusCode(201);
        return "X-BB-FIRMS/0/" + year;
    }

    private static String tamper(String figure, String value, String place) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("tamper.figure", figure);
        properties.setProperty("tamper.value", value);
        properties.setProperty("tamper.in", place);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection database = TestDatabase.connect()) {
            Tamper.run(properties, database, new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The value in the table and in the ledger. */
    private static String stored(int year) {
        return TestSql.one(
                String.format(
                        Locale.ROOT,
                        """
                        select o.value, convert_from(e.body, 'UTF8')::jsonb ->> 'value'
                        from observation o join ledger_entry e on e.leaf_index = o.leaf_index
                        where o.indicator = 'X-BB-FIRMS' and o.region = '0' and o.period = '%d'
                        """,
                        year));
    }
}
