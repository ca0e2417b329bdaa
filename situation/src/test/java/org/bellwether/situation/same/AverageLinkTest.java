package org.bellwether.situation.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
    @Test
    void whatIsOnAverageAlikeIsJoined() {
        AverageLink link = new AverageLink(4);
        link.alike(0, 1, 0.9);
        link.alike(1, 2, 0.8);
        link.alike(0, 2, 0.4);
        link.alike(2, 3, 0.5);
        // 2 joins {0, 1} at (0.8 + 0.4) / 2; 3 is like one of three alone
        assertThat(link.clusters(0.5)).containsExactly(List.of(0, 1, 2), List.of(3));
    }

    @Test
    void oneLinkOfTwoDoesNotMakeACluster() {
        AverageLink link = new AverageLink(3);
        link.alike(0, 1, 0.9);
        link.alike(1, 2, 0.8);
        assertThat(link.clusters(0.5)).containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void theOrderOfThePairsDoesNotMatter() {
        Random random = new Random(7);
        List<int[]> pairs = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int a = 0; a < 30; a++) {
            for (int b = a + 1; b < 30; b++) {
                pairs.add(new int[] {a, b});
                values.add(random.nextInt(100) / 100.0);
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            order.add(i);
        }
        AverageLink once = new AverageLink(30);
        order.forEach(i -> once.alike(pairs.get(i)[0], pairs.get(i)[1], values.get(i)));
        Collections.shuffle(order, random);
        AverageLink again = new AverageLink(30);
        order.forEach(i -> again.alike(pairs.get(i)[1], pairs.get(i)[0], values.get(i)));
        assertThat(again.clusters(0.55)).isEqualTo(once.clusters(0.55)).hasSizeBetween(2, 29);
    }
}
