package org.bellwether.ask.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.bellwether.model.ArticleId;
import org.bellwether.model.Span;
import org.junit.jupiter.api.Test;

class QuotingTest {
    private static final Quoting QUOTING =
            new Quoting((text, most) -> text.length() <= most ? text : text.substring(0, most - 1) + "…");

    private static Span span(String text, int start, int end) {
        return new Span(new ArticleId("a0123456789ab"), start, end, text.substring(start, end));
    }

    @Test
    void aLongSentenceIsCutAroundTheWordsThatMatter() {
        String sentence = "one two ".repeat(30) + "attacked three " + "four five ".repeat(20);
        int at = sentence.indexOf("attacked");
        String cut = QUOTING.around(span(sentence, 0, sentence.length()), span(sentence, at, at + 8));
        assertThat(cut).startsWith("…").endsWith("…").contains("attacked");
        assertThat(cut.length()).isLessThanOrEqualTo(151);
    }

    @Test
    void ofWhatDrivesWhatTheEffectIsShownWhereBothDoNotFit() {
        String text = "The port closed " + "for a long time ".repeat(12) + "and so the strike ended at last.";
        int effect = text.indexOf("the strike");
        Span all = span(text, 0, text.length());
        assertThat(QUOTING.ofDriving(all, span(text, 0, 15), span(text, effect, text.length() - 1)))
                .startsWith("…")
                .endsWith("the strike ended at last.");
        assertThat(QUOTING.ofDriving(all, span(text, 0, 15), span(text, 16, 60)))
                .startsWith("The port closed");
    }

    @Test
    void aShortSentenceStaysWhole() {
        String sentence = "Rovia attacked Lestan.";
        assertThat(QUOTING.around(span(sentence, 0, 22), span(sentence, 6, 14))).isEqualTo(sentence);
    }

    @Test
    void whatStandsBeforeIsTheSentenceBeforeOrTwoShortOnes() {
        String text = "Lestan accused Rovia of an attack on its only harbour. He gave no proof. Rovia denied it.";
        assertThat(Quoting.before(text, text.indexOf("denied")))
                .isEqualTo("Lestan accused Rovia of an attack on its only harbour. He gave no proof.");
        assertThat(Quoting.before(text, text.indexOf("gave")))
                .isEqualTo("Lestan accused Rovia of an attack on its only harbour.");
        assertThat(Quoting.before(text, 3)).isEmpty();
    }
}
