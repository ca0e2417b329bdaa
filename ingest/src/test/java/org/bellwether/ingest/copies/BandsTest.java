package org.bellwether.ingest.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bellwether.model.ArticleId;
import org.junit.jupiter.api.Test;

class BandsTest {
    private static MinHash sketch(LongStream hashes) {
        long[] sorted = hashes.sorted().toArray();
        ByteBuffer bytes = ByteBuffer.allocate(sorted.length * Long.BYTES);
        LongStream.of(sorted).forEach(bytes::putLong);
        return MinHash.of(Signature.of(new ArticleId("a0"), "0", bytes.array()));
    }

    private static MinHash sketch(int seed) {
        return sketch(new Random(seed).longs(400));
    }

    @Test
    void aTextIsShownTheSameOnesTheLastOneFirst() {
        Bands bands = new Bands();
        bands.put(sketch(1), text -> {});
        bands.put(sketch(2), text -> {});
        bands.put(sketch(1), text -> {});
        List<Integer> there = new ArrayList<>();
        bands.put(sketch(1), there::add);
        assertThat(there).hasSize(2 * MinHash.BANDS).startsWith(2, 0);
    }

    /** Three subjects whose texts share half of their hashes; more texts than the table has room for at first. */
    @Test
    void showsInEachBandWhoAgreesThereHoweverManyThereAre() {
        Bands bands = new Bands();
        List<MinHash> known = new ArrayList<>();
        for (int text = 0; text < 300; text++) {
            MinHash sketch =
                    sketch(LongStream.concat(new Random(text % 3).longs(200), new Random(100 + text).longs(200)));
            List<Integer> there = new ArrayList<>();
            bands.put(sketch, there::add);
            List<Integer> expected = new ArrayList<>();
            for (int band = 0; band < MinHash.BANDS; band++) {
                for (int other = text - 1; other >= 0; other--) {
                    if (known.get(other).agrees(sketch, band)) {
                        expected.add(other);
                    }
                }
            }
            assertThat(there).isEqualTo(expected);
            known.add(sketch);
        }
    }
}
