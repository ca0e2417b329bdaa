package org.bellwether.situation.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static Telling telling(String article, String... around) {
        return new Telling(
                article,
                0,
                0,
                "say",
                Set.of("say"),
                Telling.Kind.VERB,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(around),
                null,
                null);
    }

    private static final Telling ONE = telling("a", "refinery", "karsk", "police");
    private static final Telling OTHER = telling("b", "refinery", "karsk", "year");
    private static final Telling STRANGER = telling("c", "orchestra", "police", "year");

    @Test
    void whatAllArticlesOfACaseSpeakOfMakesThemAlike() {
        Corpus corpus = Corpus.amongOthers(List.of(ONE, OTHER));
        assertThat(corpus.cosine("a", "b")).isGreaterThan(0.5);
    }

    @Test
    void whatIsSaidOfTwoArticlesDoesNotChangeWithOthers() {
        Corpus two = Corpus.amongOthers(List.of(ONE, OTHER));
        Corpus three = Corpus.amongOthers(List.of(ONE, STRANGER, OTHER));
        assertThat(three.cosine("a", "b")).isEqualTo(two.cosine("a", "b"));
        assertThat(three.weight("refinery")).isEqualTo(two.weight("refinery"));
    }

    @Test
    void commonWordsTellLessThanRareOnes() {
        Corpus corpus = Corpus.amongOthers(List.of(ONE, OTHER, STRANGER));
        assertThat(corpus.weight("year")).isLessThan(corpus.weight("refinery"));
        assertThat(corpus.cosine("a", "c")).isLessThan(corpus.cosine("a", "b"));
    }
}
