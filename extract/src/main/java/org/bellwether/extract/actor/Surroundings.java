package org.bellwether.extract.actor;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.knowledge.Country;
import org.bellwether.language.Sentence;

/** Which country a sentence speaks of, where it is clear. */
final class Surroundings {
    private Surroundings() {}

    /** The only country named before the token in its sentence, else in the sentence, else in the one before. */
    static Optional<Country> country(Scene scene, Sentence sentence, int before) {
        Set<Country> earlier = new LinkedHashSet<>();
        Set<Country> here = new LinkedHashSet<>();
        for (Map.Entry<Integer, Country> entry : scene.countriesIn(sentence).entrySet()) {
            here.add(entry.getValue());
            if (entry.getKey() < before) {
                earlier.add(entry.getValue());
            }
        }
        if (here.size() == 1) {
            return here.stream().findFirst();
        }
        if (here.isEmpty() && sentence.index() > 0) {
            Sentence last = scene.sentences().get(sentence.index() - 1);
            Set<Country> there = new LinkedHashSet<>(scene.countriesIn(last).values());
            return there.size() == 1 && last.paragraph() >= sentence.paragraph() - 1
                    ? there.stream().findFirst()
                    : Optional.empty();
        }
        return earlier.size() == 1 ? earlier.stream().findFirst() : Optional.empty();
    }
}
