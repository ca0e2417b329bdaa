package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.bellwether.cli.measure.Miss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeMeasureTest {
    @TempDir
    Path folder;

    private Measured measured(String... lines) {
        return Measured.by(new TimeMeasure(), folder, "docs.jsonl", lines);
    }

    @Test
    void rightWrongMissedAndFalseAreToldApart() {
        // "𝔸" is one code point and two UTF-16 units
        Measured measured = measured("""
                {"id":"a","dct":"2021-06-10","text":"𝔸 left on 3 May 2021. In 1990 Bo left. Today Cy came.",\
                "timexes":[{"start":10,"end":20,"type":"DATE","value":"2021-05-03"},\
                {"start":39,"end":44,"type":"DATE","value":"2021-06-11"},\
                {"start":48,"end":52,"type":"SET","value":"P1D"}]}""");
        assertThat(measured.misses())
                .extracting(Miss::kind, Miss::gold)
                .containsExactly(
                        tuple("value", "DATE 2021-06-11 'Today'"),
                        tuple("missed", "SET P1D 'came'"),
                        tuple("false", null));
        // two of three in three: 2·2/6; one value: 2·1/6
        assertThat(measured.figures())
                .containsEntry("relaxed_f1", 0.6667)
                .containsEntry("strict_f1", 0.6667)
                .containsEntry("type_f1", 0.6667)
                .containsEntry("value_f1", 0.3333)
                .containsEntry("gold", 3)
                .containsEntry("system", 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","text":"x","timexes":[]} | 'dct' should be text, is missing
            {"id":"a","text":"x","dct":"May","timexes":[]} | 'dct' should begin with a date like 2022-03-02, is May
            {"id":"a","text":"x","dct":"2021-06-10","timexes":[{"start":0,"end":2}]} | [0, 2) is no span of the text of 1 code points
            """)
    void aMalformedLineIsNamed(String line, String what) {
        assertThatThrownBy(() -> measured(line)).hasMessage(folder.resolve("docs.jsonl") + ", line 1: " + what);
    }
}
