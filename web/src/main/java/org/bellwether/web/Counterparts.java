package org.bellwether.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.model.ActorId;
import org.bellwether.model.Event;
import org.bellwether.model.Quad;

/** With whom an actor has to do, and how. */
final class Counterparts {
    private static final int SHOWN = 30;

    private final ActorId actor;
    private final Map<ActorId, Map<Quad, Integer>> counts = new TreeMap<>();
    private int acts;
    private int receives;

    Counterparts(ActorId actor) {
        this.actor = actor;
    }

    void add(Event event) {
        boolean acting = event.actors().contains(actor);
        boolean receiving = event.recipients().contains(actor);
        acts += acting ? 1 : 0;
        receives += receiving ? 1 : 0;
        List<ActorId> others = acting ? event.recipients() : receiving ? event.actors() : List.of();
        for (ActorId other : others) {
            if (!other.equals(actor)) {
                counts.computeIfAbsent(other, _ -> new EnumMap<>(Quad.class))
                        .merge(event.code().type().quad(), 1, Integer::sum);
            }
        }
    }

    void write(Named named, JsonOut out) {
        out.number("events_as_actor", acts);
        out.number("events_as_recipient", receives);
        List<Map.Entry<ActorId, Map<Quad, Integer>>> most = counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<ActorId, Map<Quad, Integer>> e) -> -sum(e.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .toList();
        most.forEach(e -> named.actor(e.getKey()));
        out.objects("counterparts", most, (o, e) -> {
            o.text("actor", e.getKey());
            o.number("count", sum(e.getValue()));
            for (Quad quad : Quad.values()) {
                o.number(quad.name().toLowerCase(Locale.ROOT), e.getValue().getOrDefault(quad, 0));
            }
        });
    }

    private static int sum(Map<Quad, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
