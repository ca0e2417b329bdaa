package org.bellwether.situation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.bellwether.situation.run.FuzzyMap.Activation;
import org.bellwether.situation.run.FuzzyMap.Rule;
import org.bellwether.situation.run.FuzzyMap.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMapTest {
    private static final double[][] TWO = {{0, 0.5}, {-1, 0}};
    private static final double[] START = {1, 0.25};

    /** By hand: inputs of step one are −0.25 and 0.5; own states 1 and 0.25; rescaled ones 1 and −0.5. */
    @ParameterizedTest
    @CsvSource({"KOSKO, -0.25, 0.5", "MODIFIED_KOSKO, 0.75, 0.75", "RESCALED, 1.5, 0"})
    void aStepTakesWhatDrivesAConceptByTheRule(Rule rule, double first, double second) {
        assertThat(new FuzzyMap(TWO, Activation.IDENTITY, rule, 1)
                        .run(START, Map.of(), new Stop.Steps(1))
                        .getLast())
                .containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, 2, 0.37754066879814544", "TANH, 2, -0.46211715726000975", "IDENTITY, 2, -0.25"})
    void theActivationBendsTheInput(Activation activation, double lambda, double first) {
        assertThat(new FuzzyMap(TWO, activation, Rule.KOSKO, lambda)
                        .run(START, Map.of(), new Stop.Steps(1))
                        .getLast()[0])
                .isEqualTo(first, within(1e-15));
    }

    @Test
    void aClampedConceptKeepsItsValueFromTheStart() {
        var states =
                new FuzzyMap(TWO, Activation.IDENTITY, Rule.KOSKO, 1).run(START, Map.of(0, 2.0), new Stop.Steps(2));
        assertThat(states).hasSize(3).allSatisfy(s -> assertThat(s[0]).isEqualTo(2));
        assertThat(states.getLast()[1]).isEqualTo(1);
    }

    @Test
    void noStepsGiveTheStart() {
        assertThat(new FuzzyMap(TWO, Activation.TANH, Rule.KOSKO, 1).run(START, Map.of(), new Stop.Steps(0)))
                .containsExactly(START);
    }

    @Test
    void aRunEndsAfterTheFirstStepThatMovesNothing() {
        double[][] halving = {{0.5}};
        var states = new FuzzyMap(halving, Activation.IDENTITY, Rule.KOSKO, 1)
                .run(new double[] {1}, Map.of(), new Stop.Settled(0.1, 100));
        assertThat(states.getLast()).containsExactly(0.0625); // 1, .5, .25, .125, .0625: the last moved by .0625
        assertThat(new FuzzyMap(halving, Activation.IDENTITY, Rule.KOSKO, 1)
                        .run(new double[] {1}, Map.of(), new Stop.Settled(1e-300, 2)))
                .hasSize(3);
    }

    @Test
    void aDifferenceIsWhatTheClampsChange() {
        double[] difference = new FuzzyMap(TWO, Activation.IDENTITY, Rule.KOSKO, 1)
                .difference(START, Map.of(0, 2.0), new Stop.Steps(1));
        assertThat(difference).containsExactly(0, 0.5); // 0.5 · 2 against 0.5 · 1
    }

    @Test
    void weightsMustFitTheConcepts() {
        assertThatThrownBy(() -> new FuzzyMap(new double[][] {{1, 2}}, Activation.TANH, Rule.KOSKO, 1))
                .hasMessage("row 0 of 1 has 2 weights");
        assertThatThrownBy(() -> new FuzzyMap(TWO, Activation.TANH, Rule.KOSKO, 1)
                        .run(new double[] {1}, Map.of(), new Stop.Steps(1)))
                .hasMessage("2 concepts need as many initial values, got 1");
    }
}
