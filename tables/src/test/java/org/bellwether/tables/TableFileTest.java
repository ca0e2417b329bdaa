package org.bellwether.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {
    private static TableFile numbered(String... lines) {
        return TableFile.parse("x.tsv", List.of(lines), 2);
    }

    private static TableFile named(String... lines) {
        return TableFile.parse("x.tsv", List.of(lines), List.of("name", "days"));
    }

    @Test
    void rowsAreReadPastCommentsAndEmptyLinesAndKnowWhereTheyStand() {
        TableFile table = numbered("# source: a test", "", "a\tone", "# more", "b\ttwo|three");
        assertThat(table.rows()).extracting(Row::line).containsExactly(3, 5);
        assertThat(table.rows().getLast().cell(0)).isEqualTo("b");
        assertThat(table.rows().getLast().list(1)).containsExactly("two", "three");
    }

    @Test
    void cellsAreFoundByTheNamesOfTheirColumns() {
        Row row = named("name\tdays", "weekend\tSATURDAY|SUNDAY").rows().getFirst();
        assertThat(row.text("name")).isEqualTo("weekend");
        assertThat(row.list("days")).containsExactly("SATURDAY", "SUNDAY");
        assertThatThrownBy(() -> row.text("colour")).hasMessage("x.tsv has no column 'colour'");
    }

    @Test
    void anEmptyCellHasNoParts() {
        assertThat(numbered("a\t").rows().getFirst().list(1)).isEmpty();
        assertThat(numbered("a\t").rows().getFirst().codes(DayOfWeek.class, 1)).isEmpty();
    }

    @Test
    void codesAreConstantsWithCommasOrBarsBetween() {
        assertThat(numbered("a\tSUNDAY,MONDAY|FRIDAY").rows().getFirst().codes(DayOfWeek.class, 1))
                .containsExactly(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a; x.tsv:1: 1 columns, expected 2",
                "a,b,c; x.tsv:1: 3 columns, expected 2",
                "#,a,b; none",
            })
    void aRowOfAnotherWidthIsRefused(String line, String message) {
        String tabbed = line.replace(',', '\t');
        if (message.equals("none")) {
            assertThat(numbered(tabbed).rows()).isEmpty();
        } else {
            assertThatThrownBy(() -> numbered(tabbed))
                    .isInstanceOf(TableException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void aKeyThatComesTwiceIsRefusedWhereKeysAreAskedFor() {
        TableFile table = numbered("# head", "a\tone", "a\ttwo");
        assertThat(table.rows()).hasSize(2);
        assertThatThrownBy(table::keyed).hasMessage("x.tsv:3: 'a' stands in the file twice");
    }

    @Test
    void columnsOfOtherNamesAreRefused() {
        assertThatThrownBy(() -> named("# c", "name\tcolour"))
                .hasMessage("x.tsv:2: unknown column 'colour', expected [name, days]");
        assertThatThrownBy(() -> named("name")).hasMessage("x.tsv:1: columns [name], expected [name, days]");
        assertThatThrownBy(() -> named("name\tdays", "a")).hasMessage("x.tsv:2: 1 columns, expected 2");
        assertThatThrownBy(() -> named("# nothing")).hasMessage("x.tsv:1: no line of column names");
    }

    @Test
    void faultyCellsAreRefused() {
        assertThatThrownBy(() -> numbered("a\tone| two").rows().getFirst().list(1))
                .hasMessage("x.tsv:1: column 2 has the part ' two'");
        assertThatThrownBy(() -> numbered("a\tone|one").rows().getFirst().list(1))
                .hasMessage("x.tsv:1: column 2 has 'one' twice");
        assertThatThrownBy(() -> numbered("a\tNODAY").rows().getFirst().codes(DayOfWeek.class, 1))
                .hasMessageStartingWith("x.tsv:1: column 2 has 'NODAY', expected one of [MONDAY, ");
        assertThatThrownBy(
                        () -> named("name\tdays", "\tSUNDAY").rows().getFirst().needed("name"))
                .hasMessage("x.tsv:2: column 'name' is empty");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TableFile.read(TableFileTest.class, "none.tsv", 2))
                .hasMessage("none.tsv:0: is not bundled");
    }
}
