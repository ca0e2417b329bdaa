package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongMapTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 13, 1000, 20_000})
    void itHoldsWhatAMapHolds(int count) {
        Random random = new Random(count);
        LongMap map = new LongMap();
        Map<Long, Long> expected = new HashMap<>();
        for (int i = 0; i < count; i++) {
            // small numbers repeat, 0 among them; in the others only the upper half differs
            long key = random.nextBoolean() ? random.nextInt(40) - 3 : (long) random.nextInt() << 32;
            long value = random.nextLong();
            assertThat(map.putIfAbsent(key, value)).isEqualTo(expected.putIfAbsent(key, value) == null);
        }
        assertThat(Arrays.stream(map.keys()).boxed()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
    }
}
