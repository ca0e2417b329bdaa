package org.bellwether.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.bellwether.extract.Sample;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister said on Wednesday that the army attacked the port in February. | attacked | 2022-02",
                "The minister said on Wednesday that the army attacked the port in February. | said | 2022-03-09",
                "The minister said Wednesday that the army attacked the port. | attacked | ",
                "The army launched an attack on the port on Monday. | attack | 2022-03-07",
                "The minister condemned the attack on Monday. | condemned | 2022-03-07",
                "On Monday, the army attacked the port. | attacked | 2022-03-07",
                "Monday's attack destroyed the port. | attack | 2022-03-07",
                "The army attacked the port. | attacked | ",
                "The invasion in February shook the region. | invasion | 2022-02",
            })
    void anEventTakesTheTimeThatGrammarTiesToIt(String words, String trigger, String start) {
        AnnotatedText text = Sample.text(words);
        Sentence sentence = text.sentences().getFirst();
        int at = sentence.tokens().stream()
                .filter(t -> t.form().equals(trigger))
                .mapToInt(Token::index)
                .findFirst()
                .orElseThrow();
        When when = EventDates.of(text, sentence, at, new TimeFinder().find(text));
        assertThat(when.startIso()).isEqualTo(start);
    }
}
