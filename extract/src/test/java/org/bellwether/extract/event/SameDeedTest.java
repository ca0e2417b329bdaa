package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.Sample;
import org.bellwether.language.Engines;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two words of a sentence that tell one deed are listed once. */
class SameDeedTest {
    private static final ArticleReader READER = new ArticleReader(Engines.shared());

    private static String triggers(String text, String type) {
        return READER.read(Sample.article(text, "2024-03-10")).reports().stream()
                .filter(r -> r.code().type().name().equals(type))
                .map(r -> r.trigger().quote())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONSULT | Macron had spoken by phone to Putin, telling him that he was late. | spoken
            CONSULT | Chad and Libya will resume their talks on Tuesday in Lima with Norway as mediator. | resume their talks
            SANCTION | The judge spoke of the general, whom Norway had already put under sanctions for his role in the raids. | put under sanctions
            PROTEST | Hundreds of demonstrators rallied outside the embassy of Chad and shouted slogans. | rallied outside
            ACCUSE | Norway rebuked Chad for expelling the envoy, a step it described as gravely wrong. | rebuked
            REQUEST | The French president was told by the Germans that he should stay in Paris. | told
            """)
    void whatTwoWordsTellIsOneDeed(String type, String text, String expected) {
        assertThat(triggers(text, type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONSULT | Macron had met Putin in Lima, and Merkel met Zelensky in Oslo. | 2
            ACCUSE | Norway rebuked Chad and accused Libya of fraud. | 2
            """)
    void whatIsDoneToAnotherOrAgainIsTwo(String type, String text, int expected) {
        assertThat(triggers(text, type).split("; ")).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REQUEST | In Lima the crowd shouted that it was united and that the revolution must prevail. | ''
            REQUEST | Trump told reporters on Friday that the Russians had to go. | Trump > People of Russia
            """)
    void whoSaysThatOthersMustAsksThem(String type, String text, String expected) {
        Reading reading = READER.read(Sample.article(text, "2024-03-10"));
        assertThat(reading.reports().stream()
                        .filter(r -> r.code().type().name().equals(type))
                        .map(r -> names(reading, r.actors()) + " > " + names(reading, r.recipients()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    private static String names(Reading reading, List<ActorId> ids) {
        return reading.actors().stream()
                .filter(a -> ids.contains(a.id()))
                .map(Actor::name)
                .collect(Collectors.joining(", "));
    }

    @Test
    void aWordThatTheLexiconKnowsHasItsMode() {
        String text = "Norway has waited since the coup that toppled King Olav Berg in May, Sweden has said.";
        assertThat(READER.read(Sample.article(text, "2024-03-10")).reports())
                .extracting(r -> r.code().mode())
                .contains("restrict");
    }
}
