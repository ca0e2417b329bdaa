package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.bellwether.bench.PlaceScore.Named;
import org.bellwether.bench.PlaceScore.Pin;
import org.junit.jupiter.api.Test;

class PlaceScoreTest {
    private final PlaceScore score = new PlaceScore();

    private static Pin pin(Integer id, double lat, double lon) {
        return new Pin(id, lat, lon, false);
    }

    private static Named named(int start, int end, Pin pin) {
        return new Named(new GoldSpan(start, end), pin);
    }

    @Test
    void aDegreeOfLatitudeIsAHundredAndElevenKilometres() {
        assertThat(PlaceScore.kilometres(0, 0, 1, 0)).isCloseTo(111.195, within(0.001));
        assertThat(PlaceScore.kilometres(60, 0, 60, 1)).isCloseTo(55.597, within(0.01));
    }

    @Test
    void nearEnoughIsRightAndNoAnswerIsWrong() {
        assertThat(score.addResolved(pin(1, 10, 10), Optional.of(pin(1, 11, 10))))
                .isTrue();
        assertThat(score.addResolved(pin(1, 10, 10), Optional.of(pin(2, 12, 10))))
                .isFalse();
        assertThat(score.addResolved(pin(1, 10, 10), Optional.empty())).isFalse();
        assertThat(score.figures(""))
                .containsEntry("acc_161", 0.3333)
                .containsEntry("exact_id", 0.3333)
                .containsEntry("answered", 0.6667)
                .containsEntry("median_km", 166.8)
                .containsEntry("mean_km", 166.8);
    }

    @Test
    void theVeryCountryIsRightWhereverItsMiddleLies() {
        Pin ours = new Pin(7, 60.0, 100.0, true);
        assertThat(score.addResolved(pin(7, 60, 90), Optional.of(ours))).isTrue();
        assertThat(score.addResolved(pin(8, 60, 90), Optional.of(ours))).isFalse();
        assertThat(score.addResolved(pin(7, 60, 90), Optional.of(pin(7, 60, 100))))
                .isFalse();
    }

    @Test
    void endToEndLeavesOutNamesOverUnlocatedOnes() {
        Pin nowhere = new Pin(null, null, null, false);
        score.addFound(
                List.of(named(0, 5, pin(1, 10, 10)), named(6, 9, nowhere), named(20, 25, pin(2, 0, 0))),
                List.of(
                        named(0, 5, pin(1, 10, 10)),
                        named(6, 9, pin(3, 50, 50)),
                        named(12, 15, pin(4, 50, 50)),
                        named(20, 24, pin(5, 50, 50))));
        score.addResolved(pin(1, 10, 10), Optional.empty());
        score.addResolved(pin(2, 0, 0), Optional.empty());
        assertThat(score.figures("x_"))
                .containsEntry("x_finding_precision", 0.75)
                .containsEntry("x_finding_recall", 1.0)
                .containsEntry("x_finding_exact_f1", 0.5714)
                .containsEntry("x_end_to_end_precision", 0.3333)
                .containsEntry("x_end_to_end_recall", 0.5)
                .containsEntry("x_end_to_end_f1", 0.4);
    }
}
