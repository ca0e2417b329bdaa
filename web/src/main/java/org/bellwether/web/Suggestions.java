package org.bellwether.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Criteria;
import org.bellwether.store.Page;
import org.bellwether.store.RankedActor;

/**
 * The actors that another may be the same as, by the rules of {@link org.bellwether.situation.Suggestions}. A person judges; nothing is
 * merged by it.
 */
final class Suggestions {
    private static final int SHOWN = 5;

    /** A larger case is not compared as a whole for one page: only those are that share a word of the name. */
    private static final int COMPARED = 2_000;

    private static final int LOOKED_AT = 50;

    /** Shorter words ("of", "the", "UK") say little. */
    private static final int SHORTEST = 4;

    private Suggestions() {}

    /** The likelier reasons first. */
    static List<Actor> of(CaseQueries queries, Actor actor) {
        Map<ActorId, Actor> compared = new TreeMap<>();
        candidates(queries, actor).forEach(a -> compared.put(a.id(), a));
        compared.put(actor.id(), actor);
        return org.bellwether.situation.Suggestions.of(compared.values()).stream()
                .filter(s -> s.isAbout(actor.id()))
                .map(s -> Objects.requireNonNull(compared.get(s.besides(actor.id()))))
                .limit(SHOWN)
                .toList();
    }

    private static List<Actor> candidates(CaseQueries queries, Actor actor) {
        List<Actor> found = new ArrayList<>();
        if (queries.pages().actors(Criteria.ALL, new Page.Wanted(null, null, 1)).total() <= COMPARED) {
            queries.eachActor(found::add);
            return found;
        }
        for (String word : words(actor.name())) {
            Criteria named = Criteria.worded(actor.kind().name(), word);
            queries.pages().actors(named, new Page.Wanted(null, null, LOOKED_AT)).items().stream()
                    .map(RankedActor::actor)
                    .forEach(found::add);
        }
        return found;
    }

    private static Set<String> words(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                .filter(w -> w.length() >= SHORTEST && Character.isUpperCase(w.codePointAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
