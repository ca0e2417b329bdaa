package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.bench.DyadScore.Triple;
import org.junit.jupiter.api.Test;

class DyadScoreTest {
    @Test
    void eventsAreComparedAsMultisets() {
        DyadScore score = new DyadScore();
        Triple met = new Triple("USA", "040", "RUS");
        Triple back = new Triple("RUS", "040", "USA");
        assertThat(score.add(List.of(met, back), List.of(met, met))).isFalse();
        assertThat(score.add(List.of(back, met), List.of(met, back))).isTrue();
        assertThat(score.add(List.of(), List.of())).isTrue();
        assertThat(score.add(List.of(met), List.of(new Triple("USA", "042", "RUS"))))
                .isFalse();
        // gold 5, system 5: codes 4, roots 5, triples 3, sources 4, targets 4
        assertThat(score.figures())
                .containsEntry("code_f1", 0.8)
                .containsEntry("root_f1", 1.0)
                .containsEntry("triple_f1", 0.6)
                .containsEntry("source_f1", 0.8)
                .containsEntry("target_f1", 0.8)
                .containsEntry("exact_records", 0.5);
    }
}
