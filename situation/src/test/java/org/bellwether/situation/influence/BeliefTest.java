package org.bellwether.situation.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bellwether.situation.influence.Belief.Source;
import org.junit.jupiter.api.Test;

class BeliefTest {
    private static Source source(double pieces) {
        return new Source(pieces, 0.1, 0.5);
    }

    @Test
    void withoutEvidenceThereIsNoBelief() {
        assertThat(Belief.of(List.of())).isZero();
    }

    @Test
    void allSourcesMustErrForAStatementToBeWrong() {
        assertThat(Belief.of(List.of(source(1)))).isEqualTo(0.4, within(1e-15));
        assertThat(Belief.of(List.of(source(2)))).isEqualTo(0.65, within(1e-15));
        assertThat(Belief.of(List.of(source(1), source(2)))).isEqualTo(1 - 0.6 * 0.35, within(1e-15));
    }

    @Test
    void whatIsSaidAgainstItTakesItsShare() {
        assertThat(Belief.of(List.of(source(2)), List.of(source(1)))).isEqualTo(0.65 * 0.6, within(1e-15));
    }

    @Test
    void aSourceThatAlwaysErrsSaysNothing() {
        assertThat(Belief.of(List.of(new Source(1, 0.9, 0.4)))).isZero();
    }

    @Test
    void errorsAreShares() {
        assertThatThrownBy(() -> new Source(0, 0.1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Source(1, 1.1, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
