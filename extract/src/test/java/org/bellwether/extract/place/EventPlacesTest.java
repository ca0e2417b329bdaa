package org.bellwether.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPlacesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police arrested five people in Warsaw. | arrested | Warsaw",
                "The army struck a hospital in Kyiv. | struck | Kyiv",
                "The minister met negotiators at a palace in Oslo. | met | Oslo",
                "Canada widened its sanctions over the war in Ukraine. | widened | ",
                "The result was disputed by its allies in Europe. | disputed | ",
                "Troops trained on the border between Poland and Belarus. | trained | ",
                "After a meeting in Vienna, the king complained to the mayor. | complained | ",
                "The king paid a visit to Oslo on Monday, where he met the mayor. | met | Oslo",
                "Rebels fired rockets at a school in Warsaw, killing five people. | killing | Warsaw",
                "The king lost friends during his trips to Norway, claiming that he was never there. | claiming | ",
                "Rebels stormed from Poland into Belarus and took hostages. | stormed | Belarus",
                "Rebels stormed from Poland into Belarus and took hostages. | took | Belarus",
                "Rebels stormed into Belarus and the mayor of Oslo wept. | wept | ",
                "On Friday an airstrike hit a camp near Oslo. | airstrike | Oslo",
                "Protests have spread across Norway. | Protests | Norway",
                "The army surrounded the port of Odesa. | surrounded | Odesa",
                "Ministers from Poland were praised. | praised | ",
            })
    void anEventTakesThePlaceThatGrammarTiesToIt(String words, String trigger, String name) {
        AnnotatedText text = Sample.text(words);
        Sentence sentence = text.sentences().getFirst();
        int at = sentence.tokens().stream()
                .filter(t -> t.form().equals(trigger))
                .mapToInt(Token::index)
                .findFirst()
                .orElseThrow();
        Place place = EventPlaces.of(text, sentence, at, new PlaceFinder().find(text), false);
        assertThat(place == null ? null : place.name()).isEqualTo(name);
    }

    @Test
    void whatStrikesIsNotWhereItComesFrom() {
        AnnotatedText text = Sample.text("Rebels fired rockets from Belarus.");
        Sentence sentence = text.sentences().getFirst();
        List<PlaceMention> places = new PlaceFinder().find(text);
        assertThat(EventPlaces.of(text, sentence, 1, places, false)).isNotNull();
        assertThat(EventPlaces.of(text, sentence, 1, places, true)).isNull();
    }
}
