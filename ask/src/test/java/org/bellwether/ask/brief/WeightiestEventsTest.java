package org.bellwether.ask.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Event;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventId;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;

class WeightiestEventsTest {
    private static Event event(String id, int sources, Status status) {
        Span span = new Span(new ArticleId("a" + id), 0, 4, "fled");
        EventCode code = new EventCode(EventType.RETREAT, null, null);
        List<ActorId> actors = List.of(new ActorId("rovia"));
        Report report = new Report(
                new ReportId("r" + id),
                span,
                span,
                code,
                List.of(),
                actors,
                List.of(),
                When.unknown(),
                null,
                status,
                Voice.author(),
                0.5,
                "test");
        return new Event(
                new EventId("e" + id),
                code,
                List.of(),
                actors,
                List.of(),
                When.unknown(),
                null,
                status,
                id,
                sources,
                0.5,
                List.of(report));
    }

    @Test
    void manySourcesComeBeforeFewAndTheRestIsCounted() {
        WeightiestEvents weighed = new WeightiestEvents(2, Event::summary);
        IntStream.rangeClosed(1, 5).forEach(i -> weighed.add(event("1" + i, i, Status.FACT)));
        assertThat(weighed.ids()).containsExactly(new EventId("e14"), new EventId("e15"));
        assertThat(weighed.left()).isEqualTo(3);
    }

    @Test
    void ofThoseThatReadTheSameTheWeightiestIsTaken() {
        WeightiestEvents weighed = new WeightiestEvents(2, _ -> "same");
        weighed.add(event("11", 1, Status.FACT));
        weighed.add(event("12", 3, Status.FACT));
        weighed.add(event("13", 2, Status.FACT));
        assertThat(weighed.ids()).containsExactly(new EventId("e12"));
        assertThat(weighed.left()).isEqualTo(2);
    }

    @Test
    void whatIsDeniedIsToldElsewhere() {
        WeightiestEvents weighed = new WeightiestEvents(2, Event::summary);
        weighed.add(event("11", 9, Status.DENIAL));
        assertThat(weighed.ids()).isEmpty();
        assertThat(weighed.left()).isZero();
    }
}
