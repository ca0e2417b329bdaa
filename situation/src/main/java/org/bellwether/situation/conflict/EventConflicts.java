package org.bellwether.situation.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.Conflict;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.Event;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;

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

    /** The first report of each key, in their order; what thousands say alike is looked at once. */
    private static Collection<Report> firstOfEach(Stream<Report> reports, Function<Report, List<?>> key) {
        Map<List<?>, Report> first = new LinkedHashMap<>();
        reports.forEach(r -> first.putIfAbsent(key.apply(r), r));
        return first.values();
    }

    private static boolean isTold(Report report) {
        return report.status() == Status.FACT || report.status() == Status.CLAIM;
    }

    /** The first report, and the first of another source in other words. */
    private Optional<Conflict> corroborated(Event event) {
        if (event.independentSources() < 2 || !isParticular(event)) {
            return Optional.empty();
        }
        // the first of each source and wording: of another of the same, nothing else would be said
        Collection<Report> told = firstOfEach(
                event.reports().stream()
                        .filter(EventConflicts::isTold)
                        .filter(r -> !sources.isCopy(r.evidence().article())),
                r -> List.of(
                        sources.source(r.evidence().article()), r.evidence().quote()));
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
        Collection<Report> denials = firstOfEach(
                reports.stream().filter(r -> r.status() == Status.DENIAL),
                r -> List.of(r.attributedTo(), r.evidence()));
        if (denials.isEmpty()) {
            return Optional.empty();
        }
        // of each voice the first, and the first in another sentence: whom these two do not contradict, no other of the
        // voice does
        List<Report> others = new ArrayList<>();
        Map<Voice, Set<Span>> heard = new HashMap<>();
        for (Report report : reports) {
            Set<Span> same =
                    isTold(report) ? heard.computeIfAbsent(report.attributedTo(), _ -> new HashSet<>()) : Set.of();
            if (isTold(report) && same.size() < 2 && same.add(report.evidence())) {
                others.add(report);
            }
        }
        for (Report denial : denials) {
            for (Report told : others) {
                if (!denial.evidence().equals(told.evidence())
                        && !denial.attributedTo().equals(told.attributedTo())
                        && isOf(denial, told)) {
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

    /** Whether it is the deed that is denied, and not something else in a sentence that names it: by one of its parties, or of its doers. */
    private boolean isOf(Report denial, Report told) {
        ActorId denier = denial.attributedTo().actor();
        return sides.meet(denial.actors(), told.actors())
                || (denier != null
                        && (sides.meet(List.of(denier), denial.actors())
                                || sides.meet(List.of(denier), told.actors())
                                || sides.meet(List.of(denier), denial.recipients())));
    }

    /** Plans, each with the first deed of the same parties that a later article tells. */
    private List<Conflict> fulfilled(List<Event> alike) {
        List<Conflict> found = new ArrayList<>();
        Set<Span> used = new HashSet<>();
        List<Report> reports = alike.stream()
                .flatMap(e -> e.reports().stream())
                .filter(r -> !sources.isCopy(r.evidence().article()))
                .sorted(Comparator.comparing(Report::evidence))
                .toList();
        IdentityHashMap<Report, Event> eventOf = new IdentityHashMap<>();
        alike.forEach(e -> e.reports().forEach(r -> eventOf.put(r, e)));
        // Which deed is told later is the same for all plans of one day and time, and for all deeds of one day and time
        // the first is told.
        Collection<Report> deeds =
                firstOfEach(reports.stream().filter(r -> r.status() == Status.FACT), this::dayAndTime);
        Map<List<?>, Optional<Report>> later = new HashMap<>();
        for (Report plan : reports) {
            Event planned = eventOf.get(plan);
            if (plan.status() == Status.PLANNED && planned != null && !used.contains(plan.evidence())) {
                later.computeIfAbsent(
                                dayAndTime(plan),
                                _ -> deeds.stream()
                                        .filter(deed -> isLater(deed, plan))
                                        .findFirst())
                        .ifPresent(deed -> {
                            used.add(plan.evidence());
                            found.add(fulfilled(plan, planned, deed, Objects.requireNonNull(eventOf.get(deed))));
                        });
            }
        }
        return found;
    }

    /** All of a report that {@link #isLater} looks at. */
    private List<?> dayAndTime(Report report) {
        return Arrays.asList(
                sources.published(report.evidence().article()).start(),
                sources.published(report.evidence().article()).end(),
                report.when().start(),
                report.when().end());
    }

    private boolean isLater(Report deed, Report plan) {
        return deed.when().isCompatibleWith(plan.when())
                && sources.isBefore(plan.evidence().article(), deed.evidence().article())
                && sources.daysBetween(
                                plan.evidence().article(), deed.evidence().article())
                        <= LONG;
    }

    private Conflict fulfilled(Report plan, Event planned, Report deed, Event done) {
        return conflict(
                Relation.UPDATES,
                deed.evidence(),
                plan.evidence(),
                Stream.of(done, planned)
                        .map(e -> e.id().value())
                        .distinct()
                        .sorted()
                        .toList(),
                planned.summary(),
                "announced by %s; told as done by %s"
                        .formatted(
                                wording.who(plan.attributedTo(), plan.evidence().article()),
                                wording.who(deed.attributedTo(), deed.evidence().article())));
    }

    private static Conflict conflict(
            Relation relation, Span a, Span b, List<String> items, String about, String reason) {
        return new Conflict(Wording.id(a, b), relation, a, b, items, about, reason);
    }
}
