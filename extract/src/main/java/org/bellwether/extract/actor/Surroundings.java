package org.bellwether.extract.actor;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bellwether.extract.knowledge.Country;
import org.bellwether.language.Sentence;

/** Which country a sentence speaks of, where it is clear. */
final class Surroundings {
    /** How many sentences back. */
    private static final int REACH = 2;

    private Surroundings() {}

    /** The only country named before the token in its sentence, else, where none is, in the nearest sentence before. */
    static Optional<String> country(Scene scene, Sentence sentence, int before) {
        Set<String> earlier = spoken(scene, sentence, before);
        for (int back = 1; earlier.isEmpty() && back <= REACH && back <= sentence.index(); back++) {
            Sentence last = scene.sentences().get(sentence.index() - back);
            if (last.paragraph() < sentence.paragraph() - 1) {
                break;
            }
            earlier = spoken(scene, last, Integer.MAX_VALUE);
        }
        return only(earlier);
    }

    /** The only country "in" which or "in" a town of which the sentence says that something happens. */
    static Optional<String> scene(Scene scene, Sentence sentence) {
        Set<String> codes = new LinkedHashSet<>();
        scene.countriesIn(sentence).forEach((at, country) -> {
            if (isIn(sentence, at)) {
                codes.add(country.code());
            }
        });
        scene.placesIn(sentence).stream()
                .filter(p -> isIn(sentence, p.range().head(sentence)))
                .map(p -> p.place().country())
                .filter(java.util.Objects::nonNull)
                .forEach(codes::add);
        return only(codes);
    }

    /** The country of which the article speaks most, where it has most of all that it names, and not twice only. */
    static Optional<String> main(Scene scene) {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (Sentence sentence : scene.sentences()) {
            for (Country country : scene.countriesIn(sentence).values()) {
                counts.merge(country.code(), 1, Integer::sum);
                all++;
            }
        }
        int least = Math.max(2, all / 2);
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > least)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isIn(Sentence sentence, int at) {
        int head = sentence.token(at).head();
        return head >= 0
                && sentence.token(at).relation().equals("pobj")
                && sentence.token(head).form().equalsIgnoreCase("in");
    }

    private static Optional<String> only(Set<String> codes) {
        return codes.size() == 1 ? codes.stream().findFirst() : Optional.empty();
    }

    /** Codes of the countries named, and of those to which the persons and bodies named belong. */
    private static Set<String> spoken(Scene scene, Sentence sentence, int before) {
        Set<String> codes = new LinkedHashSet<>();
        scene.countriesIn(sentence).forEach((at, country) -> {
            if (at < before) {
                codes.add(country.code());
            }
        });
        scene.mentionsIn(sentence).stream()
                .filter(m -> m.head() < before)
                .flatMap(m -> scene.actor(m.actor()).stream())
                .map(ActorDraft::country)
                .filter(java.util.Objects::nonNull)
                .forEach(codes::add);
        scene.placesIn(sentence).stream()
                .filter(p -> p.range().first() < before)
                .map(p -> p.place().country())
                .filter(java.util.Objects::nonNull)
                .forEach(codes::add);
        return codes;
    }
}
