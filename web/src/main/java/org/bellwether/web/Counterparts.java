package org.bellwether.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.model.ActorId;
import org.bellwether.model.Quad;
import org.bellwether.store.CaseTallies;

/** With whom an actor has to do, and how; the most frequent first. */
final class Counterparts {
    private static final int SHOWN = 30;

    private final Map<String, Map<Quad, Integer>> counts = new TreeMap<>();

    Counterparts(List<CaseTallies.Counterpart> counted) {
        counted.forEach(c -> counts.computeIfAbsent(c.actor(), _ -> new EnumMap<>(Quad.class))
                .put(Quad.valueOf(c.quad()), c.count()));
    }

    void write(Named named, JsonOut out) {
        List<Map.Entry<String, Map<Quad, Integer>>> most = counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Map<Quad, Integer>> e) -> -sum(e.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .toList();
        most.forEach(e -> named.actor(new ActorId(e.getKey())));
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
