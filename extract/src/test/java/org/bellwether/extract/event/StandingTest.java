package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.Sample;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Engines;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private final EventCoder coder = EventCoder.ofLexicon();
    private final WordsAsCast words = new WordsAsCast();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels attacked the town of Kandahar. | ASSAULT FACT
            Rebels may attack the town of Kandahar. | ASSAULT HYPOTHETICAL
            Kenya will send food to Somalia. | AID PLANNED
            Kenya did not send food to Somalia. | none
            Kenya failed to send food to Somalia. | none
            Police stopped short of arresting the governor of Lagos. | none
            Kenya will not send food to Somalia. | REJECT FACT
            Talks between Kenya and Somalia are due to begin on Monday. | CONSULT PLANNED
            Talks between Kenya and Somalia will begin on Monday. | CONSULT PLANNED
            Talks between Kenya and Somalia began on Monday. | CONSULT FACT
            Kenya pledged two million dollars in aid to Somalia. | AID PLANNED
            Kenya may send food to Somalia. | AID HYPOTHETICAL
            Kenya has the right to attack Somalia. | none
            Kenya can attack Somalia. | none
            Kenya was wary of sending food to Somalia. | none
            Kenya sent food to Somalia without attacking it. | AID FACT
            Did Kenya attack Somalia? | none
            Rebels likely attacked the town of Kandahar. | ASSAULT CLAIM
            The ministers left, but not before Kenya had attacked Somalia. | ASSAULT FACT
            The army announced that soldiers had arrested the editor. | COERCE FACT
            The army announced that soldiers arrested the editor on Monday. | COERCE FACT
            The army announced that soldiers would arrest the editor. | COERCE PLANNED
            Under the plan, the rebels are to attack the town of Kandahar. | ASSAULT PLANNED
            Rebels were to attack the town of Kandahar. | ASSAULT PLANNED
            """)
    void theWordsAroundADeedSayWhetherItHappened(String sentence, String expected) {
        assertThat(told(Sample.text(sentence))).isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kenya to send food to Somalia | AID PLANNED
            Kenya to expel envoy of Somalia | SANCTION PLANNED
            Kenya sends food to Somalia | AID FACT
            """)
    void aHeadlinesInfinitiveIsAPlan(String headline, String expected) {
        assertThat(told(Sample.headline(headline))).containsExactly(expected);
    }

    @Test
    void aPerfectThatIsTakenForTwoVerbsIsOne() {
        String text =
                "Some soldiers had stayed in Chad, and Paris had several times refused the junta's order that the envoy must go.";
        assertThat(new ArticleReader(Engines.shared())
                        .read(Sample.article(text, "2024-03-10")).reports().stream()
                                .filter(r -> r.code().type() == EventType.REJECT))
                .extracting(Report::status)
                .containsExactly(Status.FACT);
    }

    private List<String> told(AnnotatedText text) {
        return coder.code(text, words.of(text), List.of(), List.of(), List.of()).stream()
                .map(r -> r.code().type() + " " + r.status())
                .toList();
    }
}
