package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.bellwether.extract.TokenRange;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Engines;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.EventType;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a given party does to another. */
class PairTest {
    private static final EventCoder CODER = EventCoder.ofLexicon();

    private static AnnotatedText annotated(String sentence) {
        return Engines.shared()
                .annotate(new Article(
                        new ArticleId("a"),
                        "file:///a",
                        null,
                        null,
                        List.of(),
                        "en",
                        When.unknown(),
                        null,
                        ArticleText.of(sentence),
                        "0".repeat(64),
                        null,
                        List.of(new Block(Block.Kind.PARAGRAPH, 0, sentence.length()))));
    }

    private static List<TokenRange> words(AnnotatedText text, String form) {
        return text.sentences().getFirst().tokens().stream()
                .filter(t -> t.form().equals(form))
                .map(t -> new TokenRange(0, t.index(), t.index() + 1))
                .toList();
    }

    private static Optional<PairCode> between(String sentence, String source, String target) {
        AnnotatedText text = annotated(sentence);
        return CODER.between(text, words(text, source), words(text, target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chad attacked Niger and thanked Gabon. | Chad | Niger | ASSAULT
            Niger, attacked by Chad in May, thanked Gabon. | Chad | Niger | ASSAULT
            Chad condemned Niger after Mali attacked Gabon. | Chad | Niger | ACCUSE
            Chad condemned Niger after Mali attacked Gabon. | Mali | Gabon | ASSAULT
            """)
    void ofSeveralDeedsTheOneBetweenTheTwoIsMeant(String sentence, String source, String target, EventType type) {
        assertThat(between(sentence, source, target)).map(c -> c.code().type()).contains(type);
    }

    @Test
    void aPartyMayBeLeftOut() {
        assertThat(between("Protesters marched in Chad.", "Protesters", "nobody"))
                .map(c -> c.code().type())
                .contains(EventType.PROTEST);
    }

    @Test
    void whatIsPlannedIsSaidToBe() {
        assertThat(between("Chad will send aid to Niger.", "Chad", "Niger"))
                .map(PairCode::status)
                .contains(Status.PLANNED);
    }

    @Test
    void nothingIsSaidWhereNoWordTellsOfADeed() {
        assertThat(between("Chad lies beside Niger.", "Chad", "Niger")).isEmpty();
    }

    @Test
    void aPairOfNobodyIsRefused() {
        AnnotatedText text = annotated("Chad attacked Niger.");
        assertThatThrownBy(() -> CODER.between(text, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
