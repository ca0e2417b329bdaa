package org.bellwether.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Alias;
import org.bellwether.model.Alias.AssertedBy;
import org.bellwether.model.Moves;
import org.bellwether.model.Role;

/** What one article says of an actor, divided between him and those who were split from him. */
final class DividedActor {
    private final Actor actor;
    private final List<Moves.At> mentions;
    private final Moves moves;
    private final Map<ActorId, String> names;

    /**
     * Prepares the division.
     *
     * @param mentions all of the actor's in the article, with whom they mean now
     * @param names of those who were split off
     */
    DividedActor(Actor actor, List<Moves.At> mentions, Moves moves, Map<ActorId, String> names) {
        this.actor = actor;
        this.mentions = mentions;
        this.moves = moves;
        this.names = names;
    }

    /** One for each who is mentioned. */
    List<Actor> parts() {
        Map<ActorId, Map<String, Integer>> words = new TreeMap<>();
        mentions.forEach(m -> words.computeIfAbsent(m.actor(), _ -> new TreeMap<>())
                .merge(m.span().quote(), 1, Integer::sum));
        List<Actor> parts = new ArrayList<>();
        words.forEach((id, said) -> parts.add(id.equals(actor.id()) ? rest(words) : taken(id, said)));
        return parts;
    }

    /** Whose office it is: who is mentioned nearest. */
    private List<Role> roles(ActorId id) {
        return actor.roles().stream()
                .filter(r -> moves.meant(actor.id(), r.evidence()).equals(id))
                .toList();
    }

    /** Who is split off has the words that mean him, as an analyst says, and of what was known of the other the kind alone. */
    private Actor taken(ActorId id, Map<String, Integer> said) {
        List<Alias> aliases = new ArrayList<>();
        said.forEach((text, count) -> aliases.add(new Alias(text, count, AssertedBy.ANALYST)));
        return new Actor(
                id, names.getOrDefault(id, id.value()), actor.kind(), null, List.of(), aliases, roles(id), null);
    }

    private Actor rest(Map<ActorId, Map<String, Integer>> words) {
        Map<String, Integer> gone = new TreeMap<>();
        words.forEach((id, said) -> {
            if (!id.equals(actor.id())) {
                said.forEach((text, count) -> gone.merge(text, count, Integer::sum));
            }
        });
        List<Alias> aliases = actor.aliases().stream()
                .filter(a -> a.count() == 0 || a.count() > gone.getOrDefault(a.text(), 0))
                .map(a -> new Alias(a.text(), Math.max(0, a.count() - gone.getOrDefault(a.text(), 0)), a.assertedBy()))
                .toList();
        return new Actor(
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.country(),
                actor.sectors(),
                aliases,
                roles(actor.id()),
                actor.wikidata(),
                actor.nameKey());
    }
}
