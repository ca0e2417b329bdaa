package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyScoreTest {
    private final BodyScore score = new BodyScore();

    @Test
    void runsOfFourWordsAreCountedAsOftenAsTheyOccur() {
        // gold has 3 runs, the output 2, both of them right
        assertThat(score.add("a b c d e f", "a b c d e")).isEqualTo(0.8);
        assertThat(score.figures())
                .containsEntry("precision", 1.0)
                .containsEntry("recall", 0.6667)
                .containsEntry("f1", 0.8)
                .containsEntry("exact", 0.0);
    }

    @Test
    void aShortTextIsOneRunAndBlanksDoNotCount() {
        assertThat(score.add("a b", "a\n b.")).isEqualTo(1.0);
        assertThat(score.figures()).containsEntry("exact", 1.0).containsEntry("f1", 1.0);
    }

    @Test
    void aPageWithoutOutputCostsRecallOnly() {
        score.add("a b c d", "");
        score.add("a b c d", "a b c d");
        assertThat(score.figures()).containsEntry("precision", 1.0).containsEntry("recall", 0.5);
    }
}
