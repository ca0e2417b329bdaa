package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoreferenceScoreTest {
    @Test
    void theSameClustersUnderOtherNamesAreWhollyRight() {
        CoreferenceScore score = new CoreferenceScore(List.of("a", "a", "b", "c"), List.of("1", "1", "2", "3"));
        assertThat(score.conll()).isEqualTo(1);
    }

    @Test
    void theMetricsAreThoseOfTheirAuthors() {
        // gold {1,2,3} {4,5} {6}; found {1,2} {3,4,5} {6}
        CoreferenceScore score =
                new CoreferenceScore(List.of("a", "a", "a", "b", "b", "c"), List.of("x", "x", "y", "y", "y", "z"));
        // links: gold 3, found 3, kept 2
        assertThat(score.muc().precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(score.muc().recall()).isCloseTo(2 / 3.0, within(1e-9));
        // precision: 1 1 1/3 2/3 2/3 1; recall: 2/3 2/3 1/3 1 1 1
        assertThat(score.bCubed().precision()).isCloseTo(14 / 3.0 / 6, within(1e-9));
        assertThat(score.bCubed().recall()).isCloseTo(14 / 3.0 / 6, within(1e-9));
        // a with x: 4/5; b with y: 4/5; c with z: 1
        assertThat(score.ceafE().precision()).isCloseTo(2.6 / 3, within(1e-9));
        assertThat(score.ceafE().recall()).isCloseTo(2.6 / 3, within(1e-9));
    }

    @Test
    void everyMentionAloneHasNoLinkAndFullPrecision() {
        CoreferenceScore score = new CoreferenceScore(List.of("a", "a", "a", "b"), List.of("1", "2", "3", "4"));
        assertThat(score.muc().f1()).isZero();
        assertThat(score.bCubed().precision()).isEqualTo(1);
        assertThat(score.bCubed().recall()).isCloseTo(0.5, within(1e-9));
        // one of three with a: 2/4; the last with b: 1
        assertThat(score.ceafE().precision()).isCloseTo(1.5 / 4, within(1e-9));
        assertThat(score.ceafE().recall()).isCloseTo(1.5 / 2, within(1e-9));
    }

    @Test
    void theBestPairingIsNotTheGreedyOne() {
        assertThat(Assignment.best(new double[][] {{0.9, 0.8}, {0.8, 0}})).isCloseTo(1.6, within(1e-9));
        assertThat(Assignment.best(new double[][] {{0.9}, {0.8}, {1}})).isCloseTo(1, within(1e-9));
    }
}
