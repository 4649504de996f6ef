package no.veikart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.veikart.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets write them. */
class CsvSubmissionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator,period,value\nI,2025,1.5\n",
                "indicator;period;value\nI;2025;1,5\n",
                "indicator;period;value\nI;2025;1.5",
                "indicator\tperiod\tvalue\nI\t2025\t1,5\n",
                "\uFEFFindicator;period;value\r\nI;2025;1,5\r\n",
                "\"indicator\",\"period\",\"value\"\n\"I\",\"2025\",\"1.5\"\n",
                "Value;Period;INDICATOR\n1,5;2025;I\n",
                "#name;indicator;period;value\nanything;I;2025;1,5\n",
                "indicator;period;value;;\nI;2025;1,5;;\n",
                " indicator ; period ; value \n I ; 2025 ; 1,5 \n"
            })
    void oneFigureIsReadHoweverItIsWritten(String table) {
        NewSubmission read = read(table);

        assertThat(read.faults()).hasToString("");
        assertThat(read.figures()).hasSize(1);
        assertThat(read.figures().get(0).value()).isEqualByComparingTo("1.5");
        assertThat(read.figures().get(0).key().region()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "-0,25|-0.25",
                "\u22123,5|-3.5",
                "+7|7",
                "1 234 567,5|1234567.5",
                "1\u00A0234,5|1234.5",
                "1\u202F234|1234",
                "1.234|1.234",
                "0,10|0.10"
            })
    void aNumberIsReadAsANorwegianSpreadsheetWritesIt(String cell, BigDecimal value) {
        NewSubmission read = read("indicator;period;value\nI;2025;" + cell + "\n");

        assertThat(read.faults()).hasToString("");
        assertThat(read.figures().get(0).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,5", "1,234,5", "12 34", "1e3", "1,", ",5", "abc", "--1", "0x1F"})
    void whatIsNoNumberIsNotGuessedAt(String cell) {
        NewSubmission read = read("indicator;period;value\nI;2025;\"" + cell + "\"\n");

        assertThat(read.faults()).hasToString("/observations/0/value wrong-type");
    }

    @Test
    void aDecimalCommaIsNoneWhereCommasSeparateColumns() {
        NewSubmission read = read("indicator,period,value\nI,2025,\"1,5\"\n");

        assertThat(read.faults()).hasToString("/observations/0/value wrong-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "indicator;period;valeu`|/columns/valeu unknown-column",
                "indicator;period;period`|/columns/period column-twice",
                "indicator;value`|/observations/0/period required"
            })
    void aFaultOfTheColumnsIsNamed(String header, String fault) {
        NewSubmission read = read(header.replace("`", "") + "\nI;2025;1;\n");

        assertThat(read.faults().toString()).contains(fault);
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsAFault() {
        NewSubmission read = read("indicator;period;value\nI;2025;1,5\nI;2024;1;5\n");

        assertThat(read.faults()).hasToString("/observations/1 too-many-cells");
    }

    @Test
    void rowsThatNobodyFilledInAreNotReported() {
        NewSubmission read =
                read(
                        """
                        #name;indicator;period;region;value;comment
                        A;I;2024;0;;
                        ;;;;;

                        B;I;2025;03;2;"med ""anførsel"";
                        og to linjer"
                        """);

        assertThat(read.faults()).hasToString("");
        assertThat(read.figures()).hasSize(1);
        assertThat(read.figures().get(0).comment()).isEqualTo("med \"anførsel\";\nog to linjer");
        assertThat(read.figures().get(0).position()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "JA,true", "1,true", "nei,false", "0,false", "USANN,false"})
    void aFlagIsReadAsPeopleWriteIt(String cell, boolean confirmed) {
        NewSubmission read = read("indicator;period;value;confirmed\nI;2025;1;" + cell + "\n");

        assertThat(read.figures().get(0).confirmed()).isEqualTo(confirmed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "indicator;period;value\nI;2025;\"1,5",
                "indicator;period;value\nI;2025;\"1,5\"x\n"
            })
    void whatIsCutOffOrNoCsvIsRefused(String table) {
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(ProblemException.class)
                .hasMessage("malformed-csv");
    }

    @Test
    void aTableInAnotherCharsetIsReadWhenItSaysSo() {
        byte[] table =
                "indicator;period;value;comment\nI;2025;1;økning\n"
                        .getBytes(Charset.forName("windows-1252"));

        assertThat(read(table, Charset.forName("windows-1252")).figures().get(0).comment())
                .isEqualTo("økning");
        assertThatThrownBy(() -> read(table, StandardCharsets.UTF_8))
                .isInstanceOf(ProblemException.class)
                .hasMessage("malformed-csv");
    }

    @Test
    void aTableWithoutRowsIsAFault() {
        assertThat(read("indicator;period;value\n").faults()).hasToString("/observations empty");
    }

    @Test
    void moreRowsThanMayBeAreAFaultAndNotKept() {
        NewSubmission read =
                read(
                        "indicator;period;value\n"
                                + "I;2025;1\n".repeat(SubmissionReader.MOST_ROWS + 1));

        assertThat(read.faults()).hasToString("/observations too-many-rows");
        assertThat(read.figures()).isEqualTo(List.of());
    }

    private static NewSubmission read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static NewSubmission read(byte[] table, Charset charset) {
        return SubmissionReader.csv(
                new ByteArrayInputStream(table), charset, JsonNodeFactory.instance.objectNode());
    }
}
