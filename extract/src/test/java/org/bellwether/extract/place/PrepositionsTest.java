package org.bellwether.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bellwether.extract.Sample;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrepositionsTest {
    static Stream<Row> rows() {
        return TableFile.read(
                Prepositions.class, "prepositions.tsv", "preposition", "names", "event", "noun", "example")
                .rows()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsExampleIsReadAsTheRowSays(Row row) {
        String example = row.text("example");
        assertThat(example).contains(" " + row.text("preposition") + " ");
        AnnotatedText text = Sample.text(example);
        Sentence sentence = text.sentences().getFirst();
        List<PlaceMention> places = new PlaceFinder().find(text);
        int trigger = sentence.tokens().stream()
                .filter(t -> t.form().equals("opened") || t.form().equals("moved"))
                .mapToInt(Token::index)
                .findFirst()
                .orElseThrow();
        assertThat(places.isEmpty()).as(example).isEqualTo(row.text("names").isEmpty());
        if (!places.isEmpty() && !row.text("preposition").equals("of")) {
            assertThat(EventPlaces.of(text, sentence, trigger, places, false) != null)
                    .as(example)
                    .isEqualTo(!row.text("event").isEmpty());
        }
    }
}
