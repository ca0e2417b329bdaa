package org.bellwether.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bellwether.model.ActorId;
import org.bellwether.model.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordBytesTest {
    enum Colour {
        RED,
        GREEN
    }

    record Inner(@Nullable ActorId who, List<String> words) {}

    record Outer(
            int whole,
            @Nullable Integer more,
            double fraction,
            @Nullable Double other,
            boolean flag,
            @Nullable LocalDate day,
            @Nullable Colour colour,
            @Nullable String text,
            @Nullable Inner inner,
            List<Inner> list) {}

    record Renamed(@Nullable ActorId who, List<String> things) {}

    record Unknown(Object what) {}

    private static final RecordBytes<Outer> BYTES = new RecordBytes<>(Outer.class);

    private static Outer outer(Random random) {
        boolean told = random.nextBoolean();
        Inner inner = new Inner(
                told ? new ActorId("t." + random.nextInt(3)) : null,
                random.ints(random.nextInt(4), 0, 5).mapToObj(i -> "𝔸é" + i).toList());
        return new Outer(
                random.nextInt() >> random.nextInt(32),
                told ? null : -random.nextInt(200),
                random.nextGaussian(),
                told ? -0.0 : null,
                told,
                told ? LocalDate.of(random.nextInt(4000) - 1000, 2, 28) : null,
                told ? Colour.GREEN : null,
                told ? null : "",
                told ? null : inner,
                List.of(inner, new Inner(null, List.of())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRecordComesBackAsItWas(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Outer outer = outer(random);
            assertThat(BYTES.read(BYTES.write(outer))).as("seed %d", seed).isEqualTo(outer);
        }
    }

    @ParameterizedTest
    @CsvSource({"2147483647, -2147483648", "0, 1", "-1, 127", "128, 16384"})
    void numbersComeBackWhateverTheirSize(int whole, int more) {
        Outer outer = new Outer(whole, more, 0, null, false, null, null, null, null, List.of());
        assertThat(BYTES.read(BYTES.write(outer))).isEqualTo(outer);
    }

    @Test
    void aTextIsWrittenOnce() {
        Inner once = new Inner(null, List.of("a rather long text"));
        Inner often = new Inner(null, List.of("a rather long text", "a rather long text", "a rather long text"));
        RecordBytes<Inner> bytes = new RecordBytes<>(Inner.class);
        assertThat(bytes.write(often)).hasSize(bytes.write(once).length + 2);
    }

    @Test
    void equalIdsAreReadAsOneObject() {
        RecordBytes<Inner> bytes = new RecordBytes<>(Inner.class);
        byte[] written = bytes.write(new Inner(new ActorId("t.1"), List.of()));
        assertThat(bytes.read(written).who()).isSameAs(bytes.read(written).who());
    }

    @Test
    void theFormTellsStructuresApart() {
        assertThat(new RecordBytes<>(Outer.class).form()).isEqualTo(BYTES.form());
        assertThat(new RecordBytes<>(Renamed.class).form()).isNotEqualTo(new RecordBytes<>(Inner.class).form());
        assertThat(new RecordBytes<>(Place.class).form()).isNotEqualTo(BYTES.form());
    }

    @Test
    void bytesThatAreCutOffAreRefused() {
        byte[] written = BYTES.write(outer(new Random(1)));
        for (int length = 0; length < written.length; length++) {
            byte[] cut = Arrays.copyOf(written, length);
            assertThatThrownBy(() -> BYTES.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatHasNoFormIsRefused() {
        assertThatThrownBy(() -> new RecordBytes<>(Unknown.class))
                .hasMessage("cannot be written as bytes: class java.lang.Object");
    }
}
