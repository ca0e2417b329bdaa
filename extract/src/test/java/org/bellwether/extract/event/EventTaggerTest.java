package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.language.Sentence;
import org.bellwether.model.EventType;
import org.bellwether.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTaggerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Three gunmen shot dead a village chief near Kano on Friday. | ASSAULT | gunmen | chief
                    The mayor's wife was picked up at the airport on Tuesday, her lawyer said. | COERCE | | wife
                    Teachers walked out across the province over unpaid wages. | PROTEST | Teachers |
                    Peru's congress approved the border treaty with Ecuador. | SUPPORT | congress | Ecuador
                    The two presidents met for an hour in Geneva. | CONSULT | presidents |
                    Ghana shipped rice and tents to Togo after the floods. | AID | Ghana | Togo
                    """)
    void aDeedHasItsTypeAndItsParties(String text, EventType type, @Nullable String actor, @Nullable String recipient) {
        Sentence sentence = sentence(text);
        Tags.Tagged deed = EventTagger.shared().tag(sentence).deeds().getFirst();
        assertThat(deed.type()).isEqualTo(type);
        assertHolds(words(sentence, deed.acting()), actor);
        assertHolds(words(sentence, deed.reached()), recipient);
    }

    private static void assertHolds(List<String> words, @Nullable String wanted) {
        if (wanted != null) {
            assertThat(words).contains(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The cake was decorated with sugared violets.",
                "Shares in the brewer rose by three percent.",
                "The striker fired a shot past the Brazilian goalkeeper."
            })
    void whereNothingIsDoneToAnybodyNothingIsFound(String text) {
        assertThat(EventTagger.shared().tag(sentence(text)).deeds()).isEmpty();
    }

    @Test
    void aPlanIsToldFromAFact() {
        Tags.Tagged deed = EventTagger.shared()
                .tag(sentence("Norway will send two field hospitals to Malawi."))
                .deeds()
                .getFirst();
        assertThat(deed.status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void theSameSentenceIsReadTheSameWay() {
        Sentence sentence = sentence("The militia bundled two aid workers into a van in Goma.");
        assertThat(EventTagger.shared().tag(sentence).telling())
                .isEqualTo(EventTagger.shared().tag(sentence).telling());
    }

    @Test
    void aSentenceLongerThanTheNetworkReadsIsReadAsFar() {
        String names = "Arusha, ".repeat(120);
        Sentence sentence = sentence("Police detained a man in " + names + "and Dodoma.");
        Tags tags = EventTagger.shared().tag(sentence);
        assertThat(tags.telling().size()).isLessThan(sentence.tokens().size());
        assertThat(tags.telling(sentence.tokens().size() - 1)).isEqualTo(1);
    }

    private static Sentence sentence(String text) {
        return Sample.text(text).sentences().getFirst();
    }

    private static List<String> words(Sentence sentence, float[] shares) {
        return sentence.tokens().stream()
                .filter(t -> t.index() < shares.length && shares[t.index()] > 0.4)
                .map(t -> t.form())
                .toList();
    }
}
