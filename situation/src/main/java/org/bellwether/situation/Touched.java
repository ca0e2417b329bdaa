package org.bellwether.situation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Entry.Correction;
import org.bellwether.model.Mention;
import org.bellwether.model.Passage;
import org.bellwether.model.Reading;
import org.jspecify.annotations.Nullable;

/** The readings of the articles that corrections speak of, by the hashes of their texts. Copies of a text share its corrections. */
final class Touched {
    private final Set<String> texts = new HashSet<>();
    private final Map<String, Map<ArticleId, Reading>> readings = new TreeMap<>();

    Touched(List<Correction> corrections) {
        corrections.forEach(c -> texts.addAll(c.change().texts()));
    }

    boolean speaksOf(String sha256) {
        return texts.contains(sha256);
    }

    void add(String sha256, Reading reading) {
        readings.computeIfAbsent(sha256, _ -> new TreeMap<>()).put(reading.article(), reading);
    }

    /** The readings of the articles with this text, by article. */
    List<Reading> of(String sha256) {
        return List.copyOf(readings.getOrDefault(sha256, Map.of()).values());
    }

    /** All readings, by text. */
    List<Reading> all() {
        return readings.values().stream().flatMap(m -> m.values().stream()).toList();
    }

    /**
     * The mentions that stand at a place, more than one where the same words mention two.
     *
     * @param name what the actor was called there; where the words are no longer just these, it must be called so still
     */
    static List<Mention> at(Reading reading, Passage place, @Nullable String name) {
        List<Mention> exact =
                reading.mentions().stream().filter(m -> place.is(m.span())).toList();
        List<Mention> called = named(exact.isEmpty() ? touching(reading, place) : exact, reading, name);
        return exact.isEmpty() || !called.isEmpty() ? called : exact;
    }

    private static List<Mention> touching(Reading reading, Passage place) {
        return reading.mentions().stream().filter(m -> place.touches(m.span())).toList();
    }

    private static List<Mention> named(List<Mention> mentions, Reading reading, @Nullable String name) {
        return name == null
                ? List.of()
                : mentions.stream()
                        .filter(m -> reading.actors().stream()
                                .anyMatch(a ->
                                        a.id().equals(m.actor()) && a.name().equals(name)))
                        .toList();
    }
}
