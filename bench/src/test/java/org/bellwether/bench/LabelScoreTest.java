package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelScoreTest {
    @Test
    void theMeanIsOverTheClassesOfTheGoldAndNoAnswerIsAMiss() {
        LabelScore score = new LabelScore();
        score.add("A", "A");
        score.add("A", "B");
        score.add("A", null);
        score.add("B", "B");
        score.add("B", "C");
        // A: 2·1/(3+1) = 0.5; B: 2·1/(2+2) = 0.5; C is not in the gold
        assertThat(score.macroF1()).isEqualTo(0.5);
        assertThat(score.accuracy()).isEqualTo(0.4);
        assertThat(score.perClass()).containsExactly(java.util.Map.entry("A", 0.5), java.util.Map.entry("B", 0.5));
    }

    @Test
    void nothingAtAllIsZero() {
        assertThat(new LabelScore().macroF1()).isZero();
        assertThat(new LabelScore().accuracy()).isZero();
    }
}
