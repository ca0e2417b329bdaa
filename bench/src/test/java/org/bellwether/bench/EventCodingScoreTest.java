package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bellwether.bench.EventCodingScore.Coded;
import org.bellwether.bench.EventCodingScore.Side;
import org.bellwether.bench.EventCodingScore.Verdict;
import org.junit.jupiter.api.Test;

class EventCodingScoreTest {
    private static final Side NOBODY = new Side(Set.of(), Set.of());

    private final EventCodingScore score = new EventCodingScore();

    private static Side side(String... words) {
        return new Side(Set.of(words), Set.of());
    }

    @Test
    void onlyTheFirstEventCountsAndAnyGoldTypeIsRight() {
        Coded accuse = new Coded("ACCUSE", side("rovia"), side("lestan"));
        Coded reject = new Coded("REJECT", side("lestan"), NOBODY);
        assertThat(score.add(List.of(reject, accuse), List.of(accuse, reject)))
                .isEqualTo(new Verdict(true, true, true));
        assertThat(score.add(List.of(accuse), List.of(reject, accuse)).type()).isFalse();
        assertThat(score.add(List.of(accuse), List.of()).type()).isFalse();
        assertThat(score.figures())
                .containsEntry("coverage", 0.6667)
                .containsEntry("precision", 0.5)
                .containsEntry("recall", 0.3333)
                .containsEntry("f1", 0.4)
                .containsEntry("any_recall", 0.6667)
                .containsEntry("events_per_record", 1.3333)
                .containsEntry("records", 3);
    }

    @Test
    void aTargetThatTheGoldLeavesOutIsNotCounted() {
        Coded gold = new Coded("ACCUSE", side("rovia"), NOBODY);
        assertThat(score.add(List.of(gold), List.of(new Coded("ACCUSE", side("mirau"), side("lestan")))))
                .isEqualTo(new Verdict(true, false, null));
        assertThat(score.figures()).containsEntry("source_accuracy", 0.0).containsEntry("target_accuracy", 0.0);
    }

    @Test
    void anEqualCountryIsAsGoodAsAWord() {
        Coded gold = new Coded("ACCUSE", new Side(Set.of("kremlin"), Set.of("RUS")), side("lestan"));
        Coded ours = new Coded("ACCUSE", new Side(Set.of("moscow"), Set.of("RUS")), side("mirau"));
        assertThat(score.add(List.of(gold), List.of(ours))).isEqualTo(new Verdict(true, true, false));
    }
}
