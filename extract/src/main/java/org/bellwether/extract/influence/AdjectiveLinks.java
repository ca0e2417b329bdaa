package org.bellwether.extract.influence;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a causal adjective says: "rain is vital for the harvest". */
final class AdjectiveLinks {
    private final Predications predications;
    private final Subjects subjects;
    private final Complements complements;
    private final Links links;

    AdjectiveLinks(Predications predications, Subjects subjects, Complements complements, Links links) {
        this.predications = predications;
        this.subjects = subjects;
        this.complements = complements;
        this.links = links;
    }

    /** Adds what the adjective says by the form. */
    void find(Form form, int word) {
        int verb = predications.carrier(word);
        if (verb < 0) {
            return;
        }
        Optional<Side> cause = place(form.cause(), word, verb);
        if (cause.isEmpty()) {
            return;
        }
        place(form.effect(), word, verb).ifPresent(e -> links.add(form, word, verb, cause.get(), e));
    }

    private Optional<Side> place(List<String> slots, int word, int verb) {
        for (String slot : slots) {
            Optional<Side> side = slot.equals("holder")
                    ? subjects.of(verb, Set.of(verb))
                    : complements
                            .behind(slot.substring(2), word, word, Set.of())
                            .or(() -> complements.behind(slot.substring(2), verb, verb, Set.of()));
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }
}
