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

class EntitiesMeasureTest {
    @TempDir
    Path folder;

    private Measured measured(String... lines) {
        return Measured.by(new EntitiesMeasure(), folder, "docs.jsonl", lines);
    }

    @Test
    void ourKindsBecomeTheGoldsTypes() {
        Measured measured = measured("""
                {"id":"a","text":"Chad attacked Niger on 3 May 2021. Prime Minister Ann Lee spoke in Lviv, Ukraine.",\
                "entities":[{"start":0,"end":4,"type":"Organisation"},{"start":14,"end":19,"type":"Organisation"},\
                {"start":23,"end":33,"type":"Temporal"},{"start":35,"end":57,"type":"Person"},\
                {"start":67,"end":80,"type":"Location"},{"start":58,"end":63,"type":"Weapon"}],\
                "relations":[{"type":"FightingAgainst","source":{"start":0,"end":4},"target":{"start":14,"end":19}}]}""");
        assertThat(measured.misses())
                .extracting(Miss::kind, Miss::gold)
                .containsExactly(tuple("missed", "Weapon 'spoke'"));
        // five of six: 2·5/11
        assertThat(measured.figures())
                .containsEntry("entity_f1", 0.9091)
                .containsEntry("person_f1", 1.0)
                .containsEntry("relation_f1", 1.0);
    }

    @Test
    void aPlaceBeginsWithItsKindAndDirection() {
        Measured measured = measured("""
                {"id":"a","text":"They met in the Polish city of Lublin. A fire broke out in northern Latvia.",\
                "entities":[{"start":12,"end":37,"type":"Location"},{"start":59,"end":74,"type":"Location"}],\
                "relations":[]}""");
        assertThat(measured.figures()).containsEntry("location_f1", 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","text":"x","entities":[{"start":0,"end":1}],"relations":[]} | 'type' should be text, is missing
            {"id":"a","text":"x","entities":[]} | 'relations' should be a list, is missing
            {"id":"a","text":"x","entities":[],"relations":[{"type":"Likes","source":7}]} | 'source' should be an object, is 7
            """)
    void aMalformedLineIsNamed(String line, String what) {
        assertThatThrownBy(() -> measured(line)).hasMessage(folder.resolve("docs.jsonl") + ", line 1: " + what);
    }
}
