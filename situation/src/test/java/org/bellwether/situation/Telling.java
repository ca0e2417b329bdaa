package org.bellwether.situation;

import java.util.List;
import org.bellwether.model.Actor;
import org.bellwether.model.ArticleId;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** What a made-up article tells of an event in a sentence. What is not said is nobody, nowhere, at an unknown time, and a fact of the author's. */
record Telling(
        String article,
        EventType type,
        String sentence,
        String trigger,
        List<Actor> actors,
        List<Actor> recipients,
        When when,
        @Nullable Place place,
        Status status) {
    static Telling of(String article, EventType type, String sentence, String trigger) {
        return new Telling(article, type, sentence, trigger, List.of(), List.of(), When.unknown(), null, Status.FACT);
    }

    Telling by(List<Actor> doers) {
        return new Telling(article, type, sentence, trigger, doers, recipients, when, place, status);
    }

    Telling to(List<Actor> others) {
        return new Telling(article, type, sentence, trigger, actors, others, when, place, status);
    }

    Telling on(When time) {
        return new Telling(article, type, sentence, trigger, actors, recipients, time, place, status);
    }

    Telling in(@Nullable Place where) {
        return new Telling(article, type, sentence, trigger, actors, recipients, when, where, status);
    }

    Telling as(Status other) {
        return new Telling(article, type, sentence, trigger, actors, recipients, when, place, other);
    }

    /** The report, as if its sentence were all that the article says. */
    Report report() {
        return report("r" + article, 0);
    }

    /** The report of this name, as if its sentence began there. */
    Report report(String id, int start) {
        ArticleId in = new ArticleId(article);
        int at = start + sentence.indexOf(trigger);
        return new Report(
                new ReportId(id),
                new Span(in, start, start + sentence.length(), sentence),
                new Span(in, at, at + trigger.length(), trigger),
                new EventCode(type, null, null),
                List.of(),
                actors.stream().map(Actor::id).toList(),
                recipients.stream().map(Actor::id).toList(),
                when,
                place,
                status,
                Voice.author(),
                0.5,
                "test");
    }
}
