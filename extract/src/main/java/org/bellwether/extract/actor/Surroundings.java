package org.bellwether.extract.actor;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.bellwether.language.Sentence;

/** Which country a sentence speaks of, where it is clear. */
final class Surroundings {
    private Surroundings() {}

    /** The only country named before the token in its sentence, else, where none is, in the sentence before. */
    static Optional<String> country(Scene scene, Sentence sentence, int before) {
        Set<String> earlier = spoken(scene, sentence, before);
        if (!earlier.isEmpty() || sentence.index() == 0) {
            return only(earlier);
        }
        Sentence last = scene.sentences().get(sentence.index() - 1);
        return last.paragraph() >= sentence.paragraph() - 1
                ? only(spoken(scene, last, Integer.MAX_VALUE))
                : Optional.empty();
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
        return codes;
    }
}
