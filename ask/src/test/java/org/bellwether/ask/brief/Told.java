package org.bellwether.ask.brief;

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

/** Made-up events of one report each. */
final class Told {
    private Told() {}

    /** A retreat of one actor that so many sources tell. */
    static Event event(String id, int sources, Status status) {
        return event(id, new EventCode(EventType.RETREAT, null, null), "test", 1, sources, status);
    }

    /** What so many actors do, by a rule. */
    static Event event(EventCode code, String rule, int actors) {
        return event("1", code, rule, actors, 1, Status.FACT);
    }

    private static Event event(String id, EventCode code, String rule, int count, int sources, Status status) {
        Span span = new Span(new ArticleId("a" + id), 0, 4, "deed");
        List<ActorId> actors = IntStream.range(0, count)
                .mapToObj(i -> new ActorId("rovia" + i))
                .toList();
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
                rule);
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
}
