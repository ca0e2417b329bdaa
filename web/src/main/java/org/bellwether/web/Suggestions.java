package org.bellwether.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.Alias;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Criteria;
import org.bellwether.store.Page;
import org.bellwether.store.RankedActor;

/**
 * The actors that another may be the same as: of its kind, with a word of its name that is no everyday one. A person judges; nothing
 * is merged by it.
 */
final class Suggestions {
    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 50;

    /** Shorter words ("of", "the", "UK") say little. */
    private static final int SHORTEST = 4;

    private Suggestions() {}

    static List<Actor> of(CaseQueries queries, Actor actor) {
        Set<String> words = words(Stream.of(actor.name()));
        Set<Actor> found = new TreeSet<>(Comparator.comparing(Actor::id));
        for (String word : words) {
            Criteria named =
                    new Criteria(null, actor.kind().name(), null, null, null, null, null, null, null, null, word);
            queries.pages().actors(named, new Page.Wanted(null, null, LOOKED_AT)).items().stream()
                    .map(RankedActor::actor)
                    .filter(other -> !other.id().equals(actor.id()))
                    .forEach(found::add);
        }
        return found.stream()
                .filter(other -> shared(words, other) > 0)
                .sorted(Comparator.comparingInt((Actor other) -> -shared(words, other))
                        .thenComparing(Actor::id))
                .limit(SHOWN)
                .toList();
    }

    /** Whole words that both have: "Alexander Lukashenko", "Lukashenko". */
    private static int shared(Set<String> words, Actor other) {
        Set<String> both = words(
                Stream.concat(Stream.of(other.name()), other.aliases().stream().map(Alias::text)));
        both.retainAll(words);
        return both.size();
    }

    private static Set<String> words(Stream<String> names) {
        return names.flatMap(n -> Stream.of(n.split("[^\\p{L}\\p{N}]+")))
                .filter(w -> w.length() >= SHORTEST && Character.isUpperCase(w.codePointAt(0)))
                .map(w -> w.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
