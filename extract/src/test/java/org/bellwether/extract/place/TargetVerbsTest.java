package org.bellwether.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bellwether.extract.Sample;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Place;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetVerbsTest {
    static Stream<Row> rows() {
        return TableFile.read(TargetVerbs.class, "targets.tsv", "verb", "example").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsExampleHappensWhereItsObjectIs(Row row) {
        AnnotatedText text = Sample.text(row.text("example"));
        Sentence sentence = text.sentences().getFirst();
        int trigger = sentence.tokens().stream()
                .filter(t -> t.lemma().equals(row.text("verb")))
                .mapToInt(Token::index)
                .findFirst()
                .orElseThrow();
        Place place = EventPlaces.of(text, sentence, trigger, new PlaceFinder().find(text), false);
        assertThat(place == null ? null : place.name()).as(row.text("example")).isEqualTo("Lviv");
    }
}
