package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.bench.QuotesScore.Spans;
import org.junit.jupiter.api.Test;

class QuotesScoreTest {
    private static final String TEXT = "Ann said the sun rose early today. Bob agreed.";

    private static Spans spans(GoldSpan source, GoldSpan cue, GoldSpan content) {
        return new Spans(source == null ? List.of() : List.of(source), List.of(cue), List.of(content));
    }

    private static GoldSpan of(String words) {
        int at = TEXT.indexOf(words);
        return new GoldSpan(at, at + words.length());
    }

    @Test
    void aPairNeedsHalfOfItsContentInCommon() {
        QuotesScore score = new QuotesScore();
        // three of five words in common: 0.6
        assertThat(score.add(
                        TEXT,
                        List.of(spans(of("Ann"), of("said"), of("the sun rose early today"))),
                        List.of(spans(of("Ann"), of("said"), of("the sun rose")))))
                .containsExactly(0);
        // two of five: 0.4
        assertThat(score.add(
                        TEXT,
                        List.of(spans(of("Ann"), of("said"), of("the sun rose early today"))),
                        List.of(spans(of("Ann"), of("said"), of("the sun")))))
                .containsExactly(-1);
        assertThat(score.figures())
                .containsEntry("attribution_f1", 0.5)
                .containsEntry("content_f1", 0.5)
                .containsEntry("cue_f1", 0.5)
                .containsEntry("content_token_precision", 1.0)
                .containsEntry("content_token_recall", 0.5);
    }

    @Test
    void anotherSourceCostsTheAttributionAndAnotherCueTheCue() {
        QuotesScore score = new QuotesScore();
        score.add(
                TEXT,
                List.of(spans(of("Ann"), of("said"), of("the sun rose"))),
                List.of(spans(of("Bob"), of("agreed"), of("the sun rose"))));
        assertThat(score.figures())
                .containsEntry("attribution_f1", 0.0)
                .containsEntry("cue_f1", 0.0)
                .containsEntry("content_f1", 1.0);
    }

    @Test
    void twoEmptySourcesAgreeAndOneAloneDoesNot() {
        assertThat(QuotesScore.agree(TEXT, List.of(), List.of())).isTrue();
        assertThat(QuotesScore.agree(TEXT, List.of(), List.of(of("Ann")))).isFalse();
        assertThat(QuotesScore.agree(TEXT, List.of(of("Ann said")), List.of(of("Ann"))))
                .isTrue();
    }
}
