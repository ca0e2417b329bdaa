package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bellwether.bench.Timeline.Entry;
import org.junit.jupiter.api.Test;

class TimelineScoreTest {
    private static final Timeline GOLD = new Timeline(
            "Rovia",
            List.of(
                    new Entry(1, "2020", Set.of("1-2-founded")),
                    new Entry(2, "2021-03", Set.of("1-3-sued", "2-1-suit")),
                    new Entry(2, "2021-03", Set.of("1-4-filed")),
                    new Entry(3, "2021-05-XX", Set.of("2-5-won"))));

    private static TimelineScore scored(Entry... found) {
        TimelineScore score = new TimelineScore();
        score.add(GOLD, new Timeline("Rovia", List.of(found)));
        return score;
    }

    @Test
    void theGoldItselfIsWhollyRight() {
        assertThat(scored(GOLD.events().toArray(new Entry[0])).figures())
                .containsEntry("order_f1", 1.0)
                .containsEntry("event_f1", 1.0)
                .containsEntry("date_accuracy", 1.0);
    }

    @Test
    void aPairKeptAcrossAGapIsRight() {
        // 1 before 4 follows from the gold: precision 1; of the gold's five neighbouring pairs (1-2, 1-3, 2-3 same,
        // 2-4, 3-4) none is kept
        assertThat(scored(new Entry(1, "2020-01", Set.of("1-2-founded")), new Entry(2, "2021", Set.of("2-5-won")))
                        .figures())
                .containsEntry("order_p", 1.0)
                .containsEntry("order_r", 0.0)
                .containsEntry("event_f1", 0.6667)
                .containsEntry("date_accuracy", 1.0);
    }

    @Test
    void anEventThatIsNotTheGoldsMakesItsPairsWrong() {
        // 1-2 is right, 1 before the stranger and the stranger beside 2 are not
        assertThat(scored(
                                new Entry(1, "2019", Set.of("1-2-founded")),
                                new Entry(2, "2021-03-04", Set.of("2-1-suit")),
                                new Entry(2, "2021-03-04", Set.of("9-9-sang")))
                        .figures())
                .containsEntry("order_p", 0.3333)
                .containsEntry("order_r", 0.2)
                .containsEntry("date_accuracy", 0.5);
    }

    @Test
    void whatCannotBePlacedHasNoOrder() {
        assertThat(scored(new Entry(0, "XXXX-XX-XX", Set.of("1-2-founded"))).figures())
                .containsEntry("order_f1", 0.0)
                .containsEntry("matched", 1);
    }
}
