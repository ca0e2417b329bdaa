package org.bellwether.ingest.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BandsTest {
    @Test
    void showsTheTextsUnderAKeyTheLastOneFirst() {
        Bands bands = new Bands();
        bands.put(42, 0, 5, text -> {});
        bands.put(43, 1, 5, text -> {});
        bands.put(42, 2, 5, text -> {});
        List<Integer> there = new ArrayList<>();
        bands.put(42, 3, 5, there::add);
        assertThat(there).containsExactly(2, 0);
    }

    @Test
    void knowsWhatAMapOfListsKnowsHoweverManyThereAre() {
        Random random = new Random(4);
        Bands bands = new Bands();
        Map<Long, List<Integer>> expected = new HashMap<>();
        for (int text = 0; text < 500; text++) {
            for (int band = 0; band < MinHash.BANDS; band++) {
                long key = random.nextInt(20_000) - 10_000L;
                List<Integer> there = new ArrayList<>();
                bands.put(key, text, band, there::add);
                List<Integer> known = expected.computeIfAbsent(key, k -> new ArrayList<>());
                assertThat(there).isEqualTo(known);
                known.addFirst(text);
            }
        }
    }
}
