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

class QuotesMeasureTest {
    @TempDir
    Path folder;

    private Measured measured(String... lines) {
        return Measured.by(new QuotesMeasure(), folder, "docs.jsonl", lines);
    }

    @Test
    void rightAndMissedAttributionsAreCounted() {
        Measured measured = measured("""
                {"id":"a","title":"","text":"Maria Lopez said the bridge had collapsed.\\nThe river rose.",\
                "attributions":[{"source":[[0,11]],"cue":[[12,16]],"content":[[17,41]]},\
                {"source":[],"cue":[],"content":[[43,58]]}]}""");
        assertThat(measured.figures())
                .containsEntry("attribution_f1", 0.6667)
                .containsEntry("cue_f1", 0.6667)
                .containsEntry("gold", 2)
                .containsEntry("system", 1);
        assertThat(measured.misses())
                .extracting(Miss::kind, Miss::gold)
                .containsExactly(tuple("missed", " |  | The river rose."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","text":"x"} | 'attributions' should be a list, is missing
            {"id":"a","text":"x","attributions":[{"source":[[0]],"cue":[],"content":[]}]} | 'source' should hold pairs of numbers, holds [0]
            {"id":"a","text":"x","attributions":[{"source":[],"cue":[[1,2]],"content":[]}]} | [1, 2) is no span of the text of 1 code points
            """)
    void aMalformedLineIsNamed(String line, String what) {
        assertThatThrownBy(() -> measured(line)).hasMessage(folder.resolve("docs.jsonl") + ", line 1: " + what);
    }
}
