package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Miss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypeMeasureTest {
    private static final String HEADER = "id\tgold_root\tgold_quad\tsentence\tmarked_sentence\tsource\ttarget";

    @TempDir
    Path folder;

    private static String row(String id, String root, int quad, String marked) {
        return String.join("\t", id, root, String.valueOf(quad), marked.replaceAll("</?[st]>", ""), marked, "", "");
    }

    private Measured measured(String... lines) {
        return Measured.by(new EventTypeMeasure(), folder, "pairs.tsv", lines);
    }

    @Test
    void rightAndWrongAnswersAreCountedAndTheWrongOnesTold() {
        Measured measured = measured(
                HEADER,
                row("a", "ASSAULT", 4, "<s>Chad</s> attacked <t>Niger</t> on Monday."),
                row("b", "CONSULT", 1, "<s>Chad</s> attacked <t>Niger</t> again."));
        // ASSAULT: 2·1/(1+2); CONSULT: 0
        assertThat(measured.figures())
                .containsEntry("root_macro_f1", 0.3333)
                .containsEntry("root_accuracy", 0.5)
                .containsEntry("quad_macro_f1", 0.3333)
                .containsEntry("quad_accuracy", 0.5)
                .containsEntry("pairs", 2)
                .containsEntry("answered", 2);
        assertThat(measured.misses())
                .extracting(Miss::kind, Miss::id, Miss::gold)
                .containsExactly(tuple("type", "b", "CONSULT"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a;ASSAULT;4 | has 3 columns, not 7
            a;BITE;4;x;<s>x</s>;; | 'BITE' is none of the classes
            a;ASSAULT;4;x;x;; | marks nobody with <s>..</s> or <t>..</t>: x
            a;ASSAULT;4;x;<s>x;; | marks nobody with <s>..</s> or <t>..</t>: <s>x
            """)
    void aMalformedLineIsNamed(String line, String what) {
        assertThatThrownBy(() -> measured(HEADER, line.replace(';', '\t')))
                .isInstanceOf(GoldException.class)
                .hasMessage(folder.resolve("pairs.tsv") + ", line 2: " + what);
    }

    @Test
    void anotherHeaderIsRefused() {
        assertThatThrownBy(() -> measured("id\ttext")).hasMessageContaining("pairs.tsv, line 1: the header should be");
    }

    @Test
    void aFileOfNothingButItsHeaderIsRefused() {
        assertThatThrownBy(() -> measured(HEADER)).hasMessage(folder.resolve("pairs.tsv") + " holds no pair");
    }
}
