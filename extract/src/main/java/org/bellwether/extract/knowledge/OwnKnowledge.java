package org.bellwether.extract.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bellwether.model.ActorId;
import org.bellwether.model.When;
import org.bellwether.tables.Row;
import org.jspecify.annotations.Nullable;

/** What a user's own tables add: names of actors, and nouns. Immutable once filled by {@link OwnEntries}. */
final class OwnKnowledge {
    static final OwnKnowledge NONE = new OwnKnowledge();

    /** A name with the row that gives it. */
    private record Named(OwnActor actor, Row row) {}

    private final NameIndex<OwnActor> index = new NameIndex<>();
    private final Map<List<String>, List<Named>> byName = new HashMap<>();
    private final Map<ActorId, Row> ids = new HashMap<>();
    private final Map<String, Row> nouns = new LinkedHashMap<>();
    private final List<OwnAgent> agents = new ArrayList<>();

    void add(OwnActor actor, Row row) {
        if (actor.same() == null) {
            Row other = ids.putIfAbsent(actor.id(), row);
            if (other != null) {
                throw row.fault(
                        "the code '%s' stands in %s already; give each actor a code of its own (%1$s.2 is one, too), or all its names in one row"
                                .formatted(actor.id().value().substring(ActorId.OWN.length()), place(other)));
            }
        }
        for (String name : actor.names()) {
            List<String> atoms = Atoms.of(name);
            if (atoms.isEmpty()) {
                throw row.fault("the name '%s' has no letters".formatted(name));
            }
            List<Named> same = byName.computeIfAbsent(atoms, _ -> new ArrayList<>());
            for (Named other : same) {
                if (other.actor().overlaps(actor)) {
                    throw row.fault(
                            "the name '%s' stands in %s already; take one out, or tell them apart by 'from' and 'to'"
                                    .formatted(name, place(other.row())));
                }
            }
            same.add(new Named(actor, row));
            index.add(name, actor);
        }
    }

    void add(OwnAgent agent, Row row) {
        Row other = nouns.putIfAbsent(agent.noun(), row);
        if (other != null) {
            throw row.fault("the noun '%s' stands in %s already; take one out".formatted(agent.noun(), place(other)));
        }
        agents.add(agent);
    }

    private static String place(Row row) {
        return row.file() + ":" + row.line();
    }

    List<OwnAgent> agents() {
        return List.copyOf(agents);
    }

    /** The longest name at a token; none where the day leaves several that it may mean. */
    Optional<OwnMatch> longestAt(List<String> forms, int from, When published) {
        NameIndex.@Nullable Hit<OwnActor> hit = index.longestAt(forms, from);
        if (hit == null) {
            return Optional.empty();
        }
        List<OwnActor> meant = hit.entries().stream()
                .map(NameIndex.Entry::value)
                .filter(a -> a.mayBeMeant(published))
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(new OwnMatch(from, hit.end(), meant.getFirst())) : Optional.empty();
    }
}
