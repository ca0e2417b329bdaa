package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanPairsTest {
    private static GoldSpan span(int start, int end) {
        return new GoldSpan(start, end);
    }

    @Test
    void eachOfTheGoldTakesTheFirstUnusedOneThatOverlapsIt() {
        assertThat(SpanPairs.match(
                        List.of(span(0, 4), span(4, 8), span(10, 12)), List.of(span(2, 6), span(3, 5), span(12, 14))))
                .containsExactly(0, 1, -1);
    }
}
