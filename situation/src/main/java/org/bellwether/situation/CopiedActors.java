package org.bellwether.situation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;

/**
 * Whom a copy of an article means: those whom the article means. "Two men" of two articles are not the same people; of an article
 * and its copy they are.
 */
final class CopiedActors {
    private CopiedActors() {}

    /**
     * Pairs of actors that are one: a copy's and the original's of the same name and kind. Where an article has several of that
     * name, none is paired.
     *
     * @param actors of each article
     * @param original from an article to the one it is a copy of, or to itself
     */
    static List<List<ActorId>> in(Map<ArticleId, List<Actor>> actors, Function<ArticleId, ArticleId> original) {
        List<List<ActorId>> pairs = new ArrayList<>();
        actors.forEach((article, copied) -> {
            ArticleId first = original.apply(article);
            if (!first.equals(article)) {
                Map<String, ActorId> originals = byName(actors.getOrDefault(first, List.of()));
                byName(copied).forEach((name, id) -> {
                    ActorId meant = originals.get(name);
                    if (meant != null && !meant.equals(id)) {
                        pairs.add(List.of(meant, id));
                    }
                });
            }
        });
        return pairs;
    }

    private static Map<String, ActorId> byName(List<Actor> actors) {
        Map<String, ActorId> found = new TreeMap<>();
        Set<String> several = new HashSet<>();
        for (Actor actor : actors) {
            String name = "%s %s %s".formatted(actor.kind(), actor.id().isUnnamed(), PlainName.of(actor.name()));
            if (found.putIfAbsent(name, actor.id()) != null) {
                several.add(name);
            }
        }
        found.keySet().removeAll(several);
        return found;
    }
}
