package org.bellwether.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Report;
import org.jspecify.annotations.Nullable;

/** Of whom or of which land a deed done once in a while is the only one, so that all that tell of it have the same key. */
final class OnceKeys {
    private final List<List<Report>> events;
    private final Parties parties;

    OnceKeys(List<List<Report>> events, Parties parties) {
        this.events = events;
        this.parties = parties;
    }

    /** What each article of an event tells in one of its reports at least, in the table's order; it may come back to it in any word. */
    List<OnceDeed> deedsIn(List<Report> event) {
        Map<ArticleId, List<Report>> articles = event.stream()
                .collect(Collectors.groupingBy(r -> r.evidence().article(), TreeMap::new, Collectors.toList()));
        List<OnceDeed> found = new ArrayList<>();
        boolean real = event.stream().allMatch(r -> r.status().isReal());
        for (OnceDeed deed : OnceDeeds.bundled().all()) {
            if ((real || deed.plans())
                    && articles.values().stream().allMatch(told -> told.stream().anyMatch(deed::isToldBy))) {
                found.add(deed);
            }
        }
        return found;
    }

    /** Of what the event is the only one of its kind; null where that is not told, or told in two ways. */
    @Nullable
    String of(OnceDeed deed, List<Report> event) {
        Set<String> keys = new TreeSet<>();
        for (Report report : event) {
            String key = of(deed, report);
            if (key != null) {
                keys.add(key);
            }
        }
        return only(keys);
    }

    private @Nullable String of(OnceDeed deed, Report report) {
        return switch (deed.of()) {
            case LAND -> land(report);
            case ACTOR -> only(parties.known(report.actors()));
            case PERSON -> only(parties.namedPersons(report.recipients()));
            case SELF -> only(parties.namedPersons(report.actors()));
            case TO -> only(parties.known(report.recipients()));
            case BOTH -> {
                String acting = only(parties.known(report.actors()));
                String acted = only(parties.known(report.recipients()));
                yield acting == null || acted == null ? null : acting + " " + acted;
            }
        };
    }

    /** The only one of some; null where there are none or several. */
    static @Nullable String only(Set<String> some) {
        return some.size() == 1 ? some.iterator().next() : null;
    }

    /** The country of those who take part, else of the place, else the only one that the sentence names. */
    private @Nullable String land(Report report) {
        Set<String> lands = new TreeSet<>(parties.landsOf(report.actors()));
        if (lands.isEmpty()) {
            lands.addAll(parties.landsOf(report.recipients()));
        }
        if (lands.isEmpty()) {
            String there = Parties.land(report.place());
            return there != null
                    ? there
                    : only(parties.landsNamedIn(report.evidence().quote()));
        }
        return only(lands);
    }

    /** Those told of other sides apart; what is not told of any belongs to the only ones there are, else to a part of its own. */
    List<List<Integer>> bySides(OnceDeed deed, List<Integer> block) {
        if (deed.of() != OnceDeed.Of.TO && deed.of() != OnceDeed.Of.ACTOR) {
            return List.of(block);
        }
        Map<String, Integer> first = new TreeMap<>();
        Groups sides = new Groups(block.size());
        Set<Integer> open = new TreeSet<>();
        for (int k = 0; k < block.size(); k++) {
            Set<String> told = told(deed, events.get(block.get(k)));
            if (told.isEmpty()) {
                open.add(k);
            }
            for (String side : told) {
                Integer before = first.putIfAbsent(side, k);
                if (before != null) {
                    sides.join(before, k);
                }
            }
        }
        List<List<Integer>> parts = new ArrayList<>();
        sides.all().forEach(part -> {
            if (!open.contains(part.getFirst())) {
                parts.add(new ArrayList<>(part));
            }
        });
        if (parts.size() == 1) {
            parts.getFirst().addAll(open);
        } else if (!open.isEmpty()) {
            parts.add(new ArrayList<>(open));
        }
        return parts.stream()
                .map(part -> part.stream().sorted().map(block::get).toList())
                .toList();
    }

    /** On which states it is done by the one who does it; who does it to the one. */
    private Set<String> told(OnceDeed deed, List<Report> event) {
        Set<String> told = new TreeSet<>();
        for (Report report : event) {
            told.addAll(
                    deed.of() == OnceDeed.Of.TO ? parties.known(report.actors()) : parties.states(report.recipients()));
        }
        return told;
    }
}
