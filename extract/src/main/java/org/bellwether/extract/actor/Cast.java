package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;

/**
 * Who appears in one article, and where.
 *
 * @param actors by id; a country that is only named as a place is one of them, without mentions
 * @param mentions in text order; a shorter one may lie in a longer one ("Russian" in "Russian troops")
 */
public record Cast(List<Actor> actors, List<ActorMention> mentions) {
    public Cast {
        actors = List.copyOf(actors);
        mentions = List.copyOf(mentions);
        actors = actors.stream().sorted(Comparator.comparing(Actor::id)).toList();
        mentions = mentions.stream()
                .sorted(Comparator.comparingInt(m -> m.range().sentence()))
                .toList();
    }

    /** The mention whose head is the token; the longest where several are. */
    public Optional<ActorMention> headedBy(int sentence, int token) {
        List<ActorMention> all = allHeadedBy(sentence, token);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /**
     * The longest mentions whose head is the token, one for each actor: words may stand for several ("both sides", "Polish and
     * Czech troops").
     */
    public List<ActorMention> allHeadedBy(int sentence, int token) {
        List<ActorMention> found = new ArrayList<>();
        for (int i = firstOf(sentence); i < mentions.size(); i++) {
            ActorMention mention = mentions.get(i);
            if (mention.range().sentence() != sentence) {
                break;
            }
            if (mention.head() == token) {
                found.add(mention);
            }
        }
        found.sort(Comparator.comparingInt((ActorMention m) -> -length(m)));
        Set<ActorId> seen = new HashSet<>();
        found.removeIf(m ->
                !seen.add(m.actor()) || (m.kind() != found.getFirst().kind() && length(m) < length(found.getFirst())));
        return found;
    }

    /** Index of the first mention in the sentence or after it. */
    private int firstOf(int sentence) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).range().sentence() < sentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int length(ActorMention mention) {
        return mention.range().end() - mention.range().first();
    }

    public Optional<Actor> actor(ActorId id) {
        int low = 0;
        int high = actors.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = actors.get(middle).id().compareTo(id);
            if (order == 0) {
                return Optional.of(actors.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
