package org.bellwether.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom the words of some articles mean since an analyst has split an actor: of an actor's mentions in one article some mean him,
 * others another. What is read of him there (a report, a claim) goes with the mention that stands nearest.
 *
 * @param of each actor of a reading of whom mentions were taken, by article: all his mentions there, in text order
 */
public record Moves(Map<ArticleId, Map<ActorId, List<At>>> of) {
    /**
     * A mention.
     *
     * @param span where
     * @param actor whom it means now
     */
    public record At(Span span, ActorId actor) {}

    public static final Moves NONE = new Moves(Map.of());

    public Moves {
        of = Map.copyOf(of);
    }

    /** The actor whom an article means near a place when its reading names this one. */
    public ActorId meant(ActorId actor, Span near) {
        List<At> mentions = mentions(actor, near.article());
        ActorId found = actor;
        int nearest = Integer.MAX_VALUE;
        for (At mention : mentions) {
            int distance = distance(mention.span(), near);
            if (distance < nearest) {
                nearest = distance;
                found = mention.actor();
            }
        }
        return found;
    }

    /** The actor whom a mention means. */
    public ActorId meant(Mention mention) {
        return mentions(mention.actor(), mention.span().article()).stream()
                .filter(m -> m.span().equals(mention.span()))
                .findFirst()
                .map(At::actor)
                .orElse(mention.actor());
    }

    private List<At> mentions(ActorId actor, ArticleId article) {
        @Nullable Map<ActorId, List<At>> there = of.get(article);
        return there == null ? List.of() : there.getOrDefault(actor, List.of());
    }

    private static int distance(Span a, Span b) {
        return Math.max(0, Math.max(b.start() - a.end(), a.start() - b.end()));
    }
}
