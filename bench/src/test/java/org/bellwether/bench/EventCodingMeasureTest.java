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

class EventCodingMeasureTest {
    @TempDir
    Path folder;

    private Measured measured(String... lines) {
        return Measured.by(new EventCodingMeasure(), folder, "records.jsonl", lines);
    }

    private static String record(String id, String text, String type, String source, String target) {
        return """
                {"id":"%s","text":"%s","events":[{"event":"%s","source":[{"text":"%s"}],"target":[{"text":"%s"}]}]}""".formatted(id, text, type, source, target);
    }

    @Test
    void rightAndWrongRecordsAreCountedAndTheWrongOnesTold() {
        Measured measured = measured(
                record("a", "Chad attacked Niger on Monday.", "ASSAULT", "Chad", "Niger"),
                record("b", "Chad attacked Niger on Monday.", "ASSAULT", "Chad", "Gabon"),
                record("c", "The sun shone.", "CONSULT", "Chad", "Niger"));
        assertThat(measured.figures())
                .containsEntry("f1", 0.8)
                .containsEntry("precision", 1.0)
                .containsEntry("recall", 0.6667)
                .containsEntry("source_accuracy", 1.0)
                .containsEntry("target_accuracy", 0.5)
                .containsEntry("records", 3);
        assertThat(measured.misses())
                .extracting(Miss::kind, Miss::id)
                .containsExactly(tuple("target", "b"), tuple("missed", "c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","text":"x","events":[]} | 'events' is empty
            {"id":"a","text":"x"} | 'events' should be a list, is missing
            {"id":"a","text":"x","events":[{"event":"BITE","source":[],"target":[]}]} | 'BITE' is none of the classes
            {"id":"a","text":"x","events":[{"event":"ACCUSE","source":[]}]} | 'target' should be a list, is missing
            """)
    void aMalformedLineIsNamed(String line, String what) {
        assertThatThrownBy(() -> measured(line)).hasMessage(folder.resolve("records.jsonl") + ", line 1: " + what);
    }
}
