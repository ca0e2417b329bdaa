package org.bellwether.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something done by an actor, with the reports of it from all articles.
 *
 * @param id of its smallest report
 * @param code what most independent sources report
 * @param contexts in which spheres
 * @param actors who did it; empty where no report tells
 * @param recipients to whom
 * @param when the most precise time its reports agree on
 * @param place where, or null
 * @param status the strongest of its reports'
 * @param summary one line: who did what to whom
 * @param independentSources how many publishers report it, copies counted once
 * @param confidence of the extraction, 0 to 1
 * @param reports at least one, by evidence
 */
public record Event(
        EventId id,
        EventCode code,
        List<Context> contexts,
        List<ActorId> actors,
        List<ActorId> recipients,
        When when,
        @Nullable Place place,
        Status status,
        String summary,
        int independentSources,
        double confidence,
        List<Report> reports) {
    public Event {
        Confidence.checked(confidence);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        reports = List.copyOf(reports);
        if (reports.isEmpty() || independentSources < 1) {
            throw new IllegalArgumentException("event %s needs a report and a source".formatted(id));
        }
    }

    /**
     * The report that is shown for all: the first of those that make the event's status and give its date, so that the words
     * beside a date are those that tell it; where none does both, the first that makes its status.
     */
    public Report lead() {
        List<Report> strongest =
                reports.stream().filter(r -> r.status() == status).toList();
        return strongest.stream()
                .filter(r -> when.isKnown() && r.when().isSameTime(when))
                .findFirst()
                .orElseGet(() -> strongest.isEmpty() ? reports.getFirst() : strongest.getFirst());
    }
}
