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

class PlaceMeasureTest {
    @TempDir
    Path folder;

    private Measured measured(String... lines) {
        return Measured.by(new PlaceMeasure(), folder, "docs.jsonl", lines);
    }

    @Test
    void rightAndWrongPinsAreCountedOverAllAndForEachSet() {
        Measured measured = measured("""
                {"id":"a","set":"one","text":"They met in Lviv, Ukraine.",\
                "toponyms":[{"start":12,"end":16,"text":"Lviv","geonames_id":702550,"lat":49.84,"lon":24.02}]}""", """
                {"id":"b","set":"two","date":"2021-05-03","text":"They met in Lviv, Ukraine.",\
                "toponyms":[{"start":12,"end":16,"text":"Lviv","lat":-10.0,"lon":24.0}]}""");
        assertThat(measured.figures())
                .containsEntry("acc_161", 0.5)
                .containsEntry("one_acc_161", 1.0)
                .containsEntry("one_exact_id", 1.0)
                .containsEntry("two_acc_161", 0.0)
                .containsEntry("finding_recall", 1.0)
                .containsEntry("one_end_to_end_recall", 1.0)
                .containsEntry("located", 2);
        assertThat(measured.misses())
                .filteredOn(m -> !m.kind().equals("false"))
                .extracting(Miss::kind, Miss::id)
                .containsExactly(tuple("place", "b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","text":"x","toponyms":[]} | 'set' should be text, is missing
            {"id":"a","set":"s","text":"x","toponyms":[{"start":0,"end":1,"lat":1.0}]} | a toponym needs both 'lat' and 'lon' or none
            {"id":"a","set":"s","text":"x","toponyms":[{"start":0,"end":1,"lat":"1","lon":1}]} | 'lat' should be a number, is "1"
            """)
    void aMalformedLineIsNamed(String line, String what) {
        assertThatThrownBy(() -> measured(line)).hasMessage(folder.resolve("docs.jsonl") + ", line 1: " + what);
    }
}
