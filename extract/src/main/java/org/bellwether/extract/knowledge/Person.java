package org.bellwether.extract.knowledge;

import java.util.List;
import org.bellwether.model.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who holds or held an office of {@code offices.tsv}.
 *
 * @param key part of the id, and never changed
 * @param name the full name to show
 * @param spellings other full names and spellings of them
 * @param surnames what the person is called by without the given name, in all spellings
 * @param sex or null where not certain
 * @param wikidata the person's item, or null where not certain
 */
public record Person(
        String key,
        String name,
        List<String> spellings,
        List<String> surnames,
        @Nullable Sex sex,
        @Nullable String wikidata) {
    public Person {
        spellings = List.copyOf(spellings);
        surnames = List.copyOf(surnames);
    }

    public ActorId id() {
        return ActorIds.person(key);
    }
}
