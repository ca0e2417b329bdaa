package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.extract.influence.Causal.Words;
import org.junit.jupiter.api.Test;

class CausalityScoreTest {
    private static CausalSpans spans(String marked) {
        return CausalSpans.parse(marked).orElseThrow();
    }

    @Test
    void wordsAreCountedWithoutTheMarks() {
        CausalSpans read = spans("<ARG1>The dam broke</ARG1> <SIG0>because of</SIG0> <ARG0>the storm</ARG0> .");
        assertThat(read.words()).containsExactly("The", "dam", "broke", "because", "of", "the", "storm", ".");
        assertThat(read.effect()).isEqualTo(new Words(0, 2));
        assertThat(read.signals()).containsExactly(new Words(3, 4));
        assertThat(read.cause()).isEqualTo(new Words(5, 6));
    }

    @Test
    void aSignalMayStandInsideASide() {
        CausalSpans read = spans("<ARG0>Rain fell</ARG0> , <ARG1><SIG0>flooding</SIG0> the town</ARG1> .");
        assertThat(read.effect()).isEqualTo(new Words(3, 5));
        assertThat(read.signals()).containsExactly(new Words(3, 3));
    }

    @Test
    void aSentenceWithoutACauseOrAnEffectHasNoRelation() {
        assertThat(CausalSpans.parse("<ARG1>The dam broke</ARG1> .")).isEmpty();
    }

    @Test
    void onlyAsManyRelationsCountAsThereAreAndEqualSpansArePaired() {
        CausalSpans gold = spans("<ARG1>The dam broke</ARG1> <SIG0>after</SIG0> <ARG0>the storm</ARG0> .");
        CausalSpans near = spans("<ARG1>The dam broke</ARG1> <SIG0>after</SIG0> the <ARG0>storm</ARG0> .");
        CausalityScore score = new CausalityScore();
        assertThat(score.spans(List.of(gold), List.of(near, gold))).isFalse();
        assertThat(score.figures())
                .containsEntry("span_f1", 0.6667)
                .containsEntry("cause_f1", 0.0)
                .containsEntry("effect_f1", 1.0)
                .containsEntry("direction_accuracy", 1.0)
                .containsEntry("relations", 1);
    }

    @Test
    void swappedSidesAreOfTheWrongDirection() {
        CausalSpans gold = spans("<ARG1>The dam broke</ARG1> after <ARG0>the storm</ARG0> .");
        CausalSpans swapped = spans("<ARG0>The dam broke</ARG0> after <ARG1>the storm</ARG1> .");
        CausalityScore score = new CausalityScore();
        score.spans(List.of(gold), List.of(swapped));
        assertThat(score.figures()).containsEntry("direction_accuracy", 0.0);
    }

    @Test
    void sentencesAreCountedByWhatTheyAreAndWhatTheyAreTakenFor() {
        CausalityScore score = new CausalityScore();
        score.sentence(true, true);
        score.sentence(true, false);
        score.sentence(false, true);
        score.sentence(false, false);
        score.sentence(false, false);
        assertThat(score.figures())
                .containsEntry("detection_precision", 0.5)
                .containsEntry("detection_recall", 0.5)
                .containsEntry("detection_f1", 0.5)
                .containsEntry("detection_accuracy", 0.6);
    }
}
