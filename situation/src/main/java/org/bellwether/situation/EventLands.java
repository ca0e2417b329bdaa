package org.bellwether.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.model.Report;

/** On which land that is not their own some do something, or from which: where a report puts it, else as the sentences say. */
final class EventLands {
    /** A land from which something is done. */
    private static final Pattern FROM =
            Pattern.compile("\\bfrom (?:the )?(?:territory of )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*"
                    + "|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*(?='s territory| as an? )");

    private final List<List<Report>> events;
    private final Parties parties;

    EventLands(List<List<Report>> events, Parties parties) {
        this.events = events;
        this.parties = parties;
    }

    /**
     * The events by the land on which they are, or from which they are done; one that names several lands is on the only one that others are
     * on.
     */
    List<List<Integer>> apart(List<Integer> block, boolean from) {
        Map<String, List<Integer>> lands = new TreeMap<>();
        Map<Integer, Set<String>> open = new TreeMap<>();
        for (int i : block) {
            Set<String> there = from ? landsFrom(events.get(i)) : lands(events.get(i));
            if (there.size() == 1) {
                lands.computeIfAbsent(there.iterator().next(), _ -> new ArrayList<>())
                        .add(i);
            } else {
                open.put(i, there);
            }
        }
        Set<String> known = Set.copyOf(lands.keySet());
        open.forEach((i, named) -> {
            List<String> meant = named.stream().filter(known::contains).toList();
            if (meant.size() == 1) {
                Objects.requireNonNull(lands.get(meant.getFirst())).add(i);
            }
        });
        return lands.values().stream().map(on -> on.stream().sorted().toList()).toList();
    }

    /** The lands from which it is done: "from Karsk", "used Karsk as a base"; where no sentence says so, those of the event. */
    private Set<String> landsFrom(List<Report> event) {
        Set<String> from = new TreeSet<>();
        for (Report report : event) {
            for (Matcher name = FROM.matcher(report.evidence().quote()); name.find(); ) {
                from.addAll(parties.landsNamedIn(name.group()));
            }
            from.removeAll(parties.sides(report).acting());
            from.removeAll(parties.sides(report).acted());
        }
        return from.isEmpty() ? lands(event) : from;
    }

    /** The foreign lands of an event: where it happened, else those that its sentences name. */
    private Set<String> lands(List<Report> event) {
        Set<String> placed = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Report report : event) {
            String there = Parties.land(report.place());
            if (there != null) {
                placed.add(there);
            }
            named.addAll(parties.landsNamedIn(report.evidence().quote()));
        }
        for (Report report : event) {
            Parties.Sides sides = parties.sides(report);
            List.of(placed, named).forEach(lands -> {
                lands.removeAll(sides.acting());
                lands.removeAll(sides.acted());
            });
        }
        return placed.isEmpty() ? named : placed;
    }
}
