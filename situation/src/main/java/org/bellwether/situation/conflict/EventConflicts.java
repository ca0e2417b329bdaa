package org.bellwether.situation.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bellwether.model.Conflict;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.Event;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.model.Status;

/**
 * What the reports of events have to say to one another: an event told by sources that do not have it from each other, a report
 * that denies what another tells, a plan and its fulfilment.
 */
final class EventConflicts {
    private static final int LONG = 120;

    private final Sides sides;
    private final Sources sources;
    private final Wording wording;

    EventConflicts(Sides sides, Sources sources, Wording wording) {
        this.sides = sides;
        this.sources = sources;
        this.wording = wording;
    }

    List<Conflict> in(List<Event> events) {
        List<Conflict> found = new ArrayList<>();
        Map<String, List<Event>> same = new TreeMap<>();
        for (Event event : events) {
            corroborated(event).ifPresent(found::add);
            denied(List.of(event)).ifPresent(found::add);
            if (!event.actors().isEmpty() && !event.recipients().isEmpty()) {
                same.computeIfAbsent(key(event), _ -> new ArrayList<>()).add(event);
            }
        }
        for (List<Event> alike : same.values()) {
            fulfilled(alike).forEach(found::add);
        }
        return found;
    }

    private String key(Event event) {
        return event.code().type() + " " + event.code().mode() + " " + new TreeSet<>(sides.known(event.actors()))
                + new TreeSet<>(sides.known(event.recipients()));
    }

    private static boolean isTold(Report report) {
        return report.status() == Status.FACT || report.status() == Status.CLAIM;
    }

    /** The first report, and the first of another source in other words. */
    private Optional<Conflict> corroborated(Event event) {
        if (event.independentSources() < 2 || !isParticular(event)) {
            return Optional.empty();
        }
        List<Report> told = event.reports().stream()
                .filter(EventConflicts::isTold)
                .filter(r -> !sources.isCopy(r.evidence().article()))
                .toList();
        for (Report one : told) {
            for (Report other : told) {
                if (one.evidence().compareTo(other.evidence()) < 0
                        && !sources.source(one.evidence().article())
                                .equals(sources.source(other.evidence().article()))
                        && !one.evidence().quote().equals(other.evidence().quote())) {
                    return Optional.of(conflict(
                            Relation.CORROBORATES,
                            one.evidence(),
                            other.evidence(),
                            List.of(event.id().value()),
                            event.summary(),
                            "told by %s and, independently, by %s"
                                    .formatted(
                                            wording.who(
                                                    one.attributedTo(),
                                                    one.evidence().article()),
                                            wording.who(
                                                    other.attributedTo(),
                                                    other.evidence().article()))));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the event says more than that somebody does something at some time. */
    private static boolean isParticular(Event event) {
        return event.when().isKnown() || event.place() != null;
    }

    private Optional<Conflict> denied(List<Event> events) {
        List<Report> reports = events.stream()
                .flatMap(e -> e.reports().stream())
                .filter(r -> !sources.isCopy(r.evidence().article()))
                .toList();
        for (Report denial : reports) {
            for (Report told : reports) {
                if (denial.status() == Status.DENIAL
                        && isTold(told)
                        && !denial.evidence().equals(told.evidence())
                        && !denial.attributedTo().equals(told.attributedTo())) {
                    return Optional.of(conflict(
                            Relation.CONTRADICTS,
                            denial.evidence(),
                            told.evidence(),
                            events.stream().map(e -> e.id().value()).sorted().toList(),
                            events.getFirst().summary(),
                            "denied by %s; told by %s"
                                    .formatted(
                                            wording.who(
                                                    denial.attributedTo(),
                                                    denial.evidence().article()),
                                            wording.who(
                                                    told.attributedTo(),
                                                    told.evidence().article()))));
                }
            }
        }
        return Optional.empty();
    }

    /** Plans, each with the first deed of the same parties that a later article tells. */
    private List<Conflict> fulfilled(List<Event> alike) {
        List<Conflict> found = new ArrayList<>();
        Map<Span, Boolean> used = new HashMap<>();
        List<Report> reports = alike.stream()
                .flatMap(e -> e.reports().stream())
                .filter(r -> !sources.isCopy(r.evidence().article()))
                .sorted(Comparator.comparing(Report::evidence))
                .toList();
        Map<Report, Event> eventOf = new HashMap<>();
        alike.forEach(e -> e.reports().forEach(r -> eventOf.put(r, e)));
        for (Report plan : reports) {
            if (plan.status() != Status.PLANNED || used.containsKey(plan.evidence())) {
                continue;
            }
            for (Report deed : reports) {
                Event done = eventOf.get(deed);
                Event planned = eventOf.get(plan);
                if (done != null
                        && planned != null
                        && deed.status() == Status.FACT
                        && deed.when().isCompatibleWith(plan.when())
                        && sources.isBefore(
                                plan.evidence().article(), deed.evidence().article())
                        && sources.daysBetween(
                                        plan.evidence().article(),
                                        deed.evidence().article())
                                <= LONG) {
                    used.put(plan.evidence(), true);
                    found.add(conflict(
                            Relation.UPDATES,
                            deed.evidence(),
                            plan.evidence(),
                            java.util.stream.Stream.of(done, planned)
                                    .map(e -> e.id().value())
                                    .distinct()
                                    .sorted()
                                    .toList(),
                            planned.summary(),
                            "announced by %s; told as done by %s"
                                    .formatted(
                                            wording.who(
                                                    plan.attributedTo(),
                                                    plan.evidence().article()),
                                            wording.who(
                                                    deed.attributedTo(),
                                                    deed.evidence().article()))));
                    break;
                }
            }
        }
        return found;
    }

    private static Conflict conflict(
            Relation relation, Span a, Span b, List<String> items, String about, String reason) {
        return new Conflict(Wording.id(a, b), relation, a, b, items, about, reason);
    }
}
