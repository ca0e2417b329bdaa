package org.bellwether.ask.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.model.Status;
import org.junit.jupiter.api.Test;

class WeightiestEventsTest {
    @Test
    void manySourcesComeBeforeFewAndTheRestIsCounted() {
        WeightiestEvents weighed = new WeightiestEvents(2, Event::summary);
        IntStream.rangeClosed(1, 5).forEach(i -> weighed.add(Told.event("1" + i, i, Status.FACT)));
        assertThat(weighed.ids()).containsExactly(new EventId("e14"), new EventId("e15"));
        assertThat(weighed.left()).isEqualTo(3);
    }

    @Test
    void ofThoseThatReadTheSameTheWeightiestIsTaken() {
        WeightiestEvents weighed = new WeightiestEvents(2, _ -> "same");
        weighed.add(Told.event("11", 1, Status.FACT));
        weighed.add(Told.event("12", 3, Status.FACT));
        weighed.add(Told.event("13", 2, Status.FACT));
        assertThat(weighed.ids()).containsExactly(new EventId("e12"));
        assertThat(weighed.left()).isEqualTo(2);
    }

    @Test
    void whatIsDeniedIsToldElsewhere() {
        WeightiestEvents weighed = new WeightiestEvents(2, Event::summary);
        weighed.add(Told.event("11", 9, Status.DENIAL));
        assertThat(weighed.ids()).isEmpty();
        assertThat(weighed.left()).isZero();
    }
}
