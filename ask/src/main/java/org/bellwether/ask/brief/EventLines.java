package org.bellwether.ask.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Event;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.bellwether.model.When;

/** What happened, as lines of a brief: what has a date by date, the rest by the article that tells it. */
final class EventLines {
    private static final int EVENTS = 40;

    private final Sources sources;
    private final Naming naming;
    private final Quoting quoting;
    private final Function<When, String> dates;
    private final DeedWords deeds = DeedWords.bundled();

    EventLines(Sources sources, Naming naming, Quoting quoting, Function<When, String> dates) {
        this.sources = sources;
        this.naming = naming;
        this.quoting = quoting;
        this.dates = dates;
    }

    /** Chooses the events that are shown. */
    WeightiestEvents weightiest() {
        return new WeightiestEvents(EVENTS, this::alike);
    }

    /**
     * Lines for the events.
     *
     * @param shown in the order of time
     * @param more how many others there are
     */
    List<Brief.Part> of(List<Event> shown, int more) {
        List<Brief.Line> dated = new ArrayList<>();
        Map<Integer, List<Event>> undated = new TreeMap<>();
        for (Event event : shown) {
            if (event.when().isKnown()) {
                dated.add(line(event));
            } else {
                undated.computeIfAbsent(sources.number(event.lead().evidence()), _ -> new ArrayList<>())
                        .add(event);
            }
        }
        List<Brief.Part> parts = new ArrayList<>();
        parts.add(new Brief.Part(null, dated, null));
        undated.forEach((number, group) -> parts.add(new Brief.Part(
                "Told without a date by source %d%s".formatted(number, sources.published(number)),
                group.stream()
                        .sorted(Comparator.comparing(Event::status)
                                .thenComparing(e -> e.lead().evidence()))
                        .map(this::line)
                        .toList(),
                null)));
        if (more > 0 && !parts.isEmpty()) {
            Brief.Part last = parts.removeLast();
            parts.add(new Brief.Part(last.title(), last.lines(), more + " more of less weight: bellwether events"));
        }
        return parts;
    }

    /** What would read the same: an article comes back to what it has told. */
    private String alike(Event event) {
        return "%d %s %s %s"
                .formatted(
                        sources.number(event.lead().evidence()),
                        dates.apply(event.when()),
                        event.status(),
                        what(event));
    }

    Brief.Line line(Event event) {
        Report first = event.lead();
        String lead = dates.apply(event.when());
        return new Brief.Line(
                lead.isEmpty() ? null : lead,
                what(event) + place(event) + standing(event, first),
                quoting.around(first.evidence(), first.trigger()),
                sources.numbers(event.reports().stream().map(Report::evidence).toList()));
    }

    /** Where, unless a party's name says it. */
    private String place(Event event) {
        String name = event.place() == null ? "" : event.place().name();
        boolean said = Stream.concat(event.actors().stream(), event.recipients().stream())
                .anyMatch(a -> naming.of(a).equals(name));
        return name.isEmpty() || said ? "" : ", in " + name;
    }

    /** Who did what to whom: "Russia: attack on Ukraine", "arrest of Activists (by whom is not told)". */
    String what(Event event) {
        String deed = deeds.of(event.code(), DeedWords.sense(event), naming.of(event.recipients()));
        return event.actors().isEmpty()
                ? "%s (by whom is not told)".formatted(deed)
                : "%s: %s".formatted(naming.of(event.actors()), deed);
    }

    /** What keeps an event from being a plain fact; a claim is never shown without its speaker. */
    private String standing(Event event, Report first) {
        boolean said = first.attributedTo().role() == Voice.Role.SPEAKER;
        String by = said ? naming.of(first.attributedTo()) : "";
        String standing = switch (event.status()) {
            case FACT -> "";
            case CLAIM -> " (claimed by %s)".formatted(said ? by : "somebody");
            case PLANNED -> said ? " (planned, says %s)".formatted(by) : " (planned)";
            case HYPOTHETICAL -> said ? " (only possible, says %s)".formatted(by) : " (only possible)";
            case DENIAL -> " (denied)";
        };
        String denied = event.status() == Status.DENIAL
                ? ""
                : event.reports().stream()
                        .filter(r -> r.status() == Status.DENIAL)
                        .map(r -> naming.of(r.attributedTo()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return denied.isEmpty() ? standing : "%s (denied by %s)".formatted(standing, denied);
    }

    /** Denials among the reports of an event, leaving out those whose words are shown already. */
    List<Brief.Line> denials(Event event, Set<Span> shown) {
        List<Brief.Line> lines = new ArrayList<>();
        for (Report report : event.reports()) {
            if (report.status() == Status.DENIAL && shown.stream().noneMatch(s -> s.overlaps(report.evidence()))) {
                lines.add(new Brief.Line(
                        naming.of(report.attributedTo()),
                        "denies (%s)".formatted(what(event)),
                        quoting.around(report.evidence(), report.trigger()),
                        sources.numbers(List.of(report.evidence()))));
            }
        }
        return lines;
    }
}
