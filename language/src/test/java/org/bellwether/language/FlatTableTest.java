package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlatTableTest {
    private static FlatTable table(long[] keys, long[] values) {
        byte[] slots = FlatTable.lay(keys, values, keys.length).array();
        return new FlatTable(
                Arena.ofAuto().allocate(slots.length, FlatTable.SLOT).copyFrom(MemorySegment.ofArray(slots)));
    }

    @Test
    void everyKeyIsFoundAndNoOther() {
        Random random = new Random(7);
        long[] keys = new long[10_000];
        long[] values = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = TextKey.spread(i, 3);
            values[i] = FlatTable.pair(i, random.nextInt(Integer.MAX_VALUE));
        }
        FlatTable table = table(keys, values);
        for (int i = 0; i < keys.length; i++) {
            assertThat(table.find(keys[i])).isEqualTo(values[i]);
            assertThat(table.find(TextKey.spread(i, 4))).isEqualTo(-1);
        }
    }

    @Test
    void anEmptyTableFindsNothing() {
        FlatTable table = table(new long[0], new long[0]);
        assertThat(table.find(1)).isEqualTo(-1);
        assertThat(table.find(-1)).isEqualTo(-1);
    }

    @Test
    void twoEntriesWithOneKeyAreRefused() {
        assertThatThrownBy(() -> FlatTable.lay(new long[] {255, 255}, new long[] {1, 2}, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("two entries have the key ff");
    }

    @Test
    void theKeyOfJoinedTextsIsThatOfTheirText() {
        TextKey whole = TextKey.of("new_york_\uD83D\uDE00");
        long joined = TextKey.joined(
                TextKey.joined(TextKey.of("new").hash(), TextKey.of("york")), TextKey.of("\uD83D\uDE00"));
        assertThat(joined).isEqualTo(whole.hash());
    }
}
