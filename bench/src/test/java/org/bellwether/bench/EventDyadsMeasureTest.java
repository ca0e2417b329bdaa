package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.bellwether.cli.measure.Miss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDyadsMeasureTest {
    @TempDir
    Path folder;

    private Measured measured(String... lines) {
        return Measured.by(new EventDyadsMeasure(), folder, "records.jsonl", lines);
    }

    @Test
    void rightAndFalseTriplesAreCounted() {
        Measured measured = measured("""
                {"id":"a","date":"2014-05-03","text":"Chad invaded Niger.",\
                "events":[{"source":"TCD","code":"192","target":"NER"}]}""", """
                {"id":"b","date":"broken","text":"Chad invaded Niger.","events":[]}""");
        assertThat(measured.figures())
                .containsEntry("root_f1", 0.6667)
                .containsEntry("source_f1", 0.6667)
                .containsEntry("target_f1", 0.6667)
                .containsEntry("records", 2);
        assertThat(measured.misses()).extracting(Miss::kind).contains("false");
    }

    @Test
    void aCountryThatSaysThatAnotherUsedForceAccusesIt() {
        Measured measured = measured("""
                {"id":"a","date":"2014-05-03","text":"France said that Niger had invaded Mali.",\
                "events":[{"source":"FRA","code":"112","target":"NER"}]}""");
        assertThat(measured.figures()).containsEntry("triple_f1", 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Niger said it would free the Malian hostages. | NER 035 MLI
            Niger urged Mali to leave the valley. | NER 020 MLI
            Niger demanded that Mali leave the valley. | NER 100 MLI
            Ghana and Togo condemned Mali, and rebels freed a nurse. | GHA 111 MLI
            """)
    void whatIsAnnouncedOrAskedForHasCodesOfItsOwn(String text, String expected) {
        String[] triple = expected.split(" ");
        Measured measured = measured(
                "{\"id\":\"a\",\"date\":\"\",\"text\":\"%s\",\"events\":[{\"source\":\"%s\",\"code\":\"%s\",\"target\":\"%s\"}]}"
                        .formatted(text, triple[0], triple[1], triple[2]));
        assertThat(measured.figures())
                .hasEntrySatisfying(
                        "root_recall", r -> assertThat(r.doubleValue()).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","date":"","text":"x","events":[{"source":"USA","code":"x","target":"RUS"}]} | 'x' is no CAMEO code
            {"id":"a","date":"","text":"x","events":[{"source":"USA","code":"040"}]} | 'target' should be text, is missing
            """)
    void aMalformedLineIsNamed(String line, String what) {
        assertThatThrownBy(() -> measured(line)).hasMessage(folder.resolve("records.jsonl") + ", line 1: " + what);
    }
}
