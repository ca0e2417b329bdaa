package org.bellwether.extract.actor;

import java.util.List;
import java.util.Optional;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;

/**
 * Who appears in one article, and where.
 *
 * @param actors by id
 * @param mentions in text order; a shorter one may lie in a longer one ("Russian" in "Russian troops")
 */
public record Cast(List<Actor> actors, List<ActorMention> mentions) {
    public Cast {
        actors = List.copyOf(actors);
        mentions = List.copyOf(mentions);
    }

    /** The mention whose head is the token; the longest where several are. */
    public Optional<ActorMention> headedBy(int sentence, int token) {
        ActorMention best = null;
        for (ActorMention mention : mentions) {
            if (mention.range().sentence() == sentence
                    && mention.head() == token
                    && (best == null || length(mention) > length(best))) {
                best = mention;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int length(ActorMention mention) {
        return mention.range().end() - mention.range().first();
    }

    public Optional<Actor> actor(ActorId id) {
        return actors.stream().filter(a -> a.id().equals(id)).findFirst();
    }
}
