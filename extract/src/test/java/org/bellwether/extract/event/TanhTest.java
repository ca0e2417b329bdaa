package org.bellwether.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TanhTest {
    @Test
    void itIsTheHyperbolicTangentToTheLastDigitOfAFloat() {
        DoubleStream.iterate(-12, x -> x < 12, x -> x + 0.00037).forEach(x -> {
            float at = (float) x;
            assertThat(Tanh.of(at)).isEqualTo((float) StrictMath.tanh(at), within(Math.ulp(1f)));
        });
    }

    @Test
    void itIsOddAndStaysBelowOne() {
        assertThat(Tanh.of(0)).isZero();
        assertThat(Tanh.of(-0.3f)).isEqualTo(-Tanh.of(0.3f));
        assertThat(Tanh.of(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Tanh.of(-80)).isEqualTo(-1);
        assertThat(Tanh.of(Float.NaN)).isNaN();
    }
}
