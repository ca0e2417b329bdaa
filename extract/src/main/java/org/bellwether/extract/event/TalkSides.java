package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Whom a deed on talks reaches of which its sentence names no sides: "the army walked out of the talks" reaches those who, as the
 * article has it elsewhere, hold them with the army; "the mediators suspended the talks" both sides.
 *
 * <p>Only where the article leaves no choice. What then still reaches nobody is dropped.
 */
final class TalkSides {
    /** Stands among an entry's recipients where those at the talks are meant. */
    static final String ROLE = "sides";

    private final Who who;
    private final List<Set<ActorId>> tables;

    private TalkSides(Who who, List<Set<ActorId>> tables) {
        this.who = who;
        this.tables = tables;
    }

    /** The sentences' deeds, those on talks with whom they reach, in the same order. */
    static List<List<Deed>> complete(List<List<Deed>> sentences, Who who) {
        List<Set<ActorId>> tables = sentences.stream()
                .flatMap(List::stream)
                .filter(d -> d.code().type() == EventType.CONSULT)
                .map(d -> table(d, who))
                .filter(t -> t.size() > 1)
                .toList();
        TalkSides sides = new TalkSides(who, tables);
        return sentences.stream()
                .map(deeds -> deeds.stream()
                        .map(sides::completed)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }

    /** Those at the talks of which a deed tells: between whom they are, where that is said, for who hosts them need not be one. */
    private static Set<ActorId> table(Deed deed, Who who) {
        Frame frame = deed.frame();
        Set<ActorId> between = new LinkedHashSet<>(
                who.acting(frame.grammar(), frame.role("between")).actors());
        if (between.size() > 1) {
            return between;
        }
        Set<ActorId> parties = new LinkedHashSet<>(deed.actors());
        parties.addAll(deed.recipients());
        return parties;
    }

    private @Nullable Deed completed(Deed deed) {
        if (!deed.entry().recipient().contains(ROLE) || !deed.recipients().isEmpty()) {
            return deed;
        }
        List<List<ActorId>> own = new ArrayList<>();
        List<List<ActorId>> all = new ArrayList<>();
        for (Set<ActorId> table : tables) {
            List<ActorId> others = others(table, deed.actors());
            if (!others.isEmpty()) {
                (others.size() < table.size() ? own : all).add(others);
            }
        }
        List<ActorId> reached = onlyOne(own.isEmpty() ? all : own);
        return reached.isEmpty() ? null : deed.with(deed.actors(), reached);
    }

    /** Those at a table beside who acts: he himself sits there, or somebody of his country does. */
    private List<ActorId> others(Set<ActorId> table, List<ActorId> acting) {
        if (acting.stream().anyMatch(table::contains)) {
            return table.stream().filter(a -> !acting.contains(a)).toList();
        }
        Set<String> sides = sides(acting);
        return table.stream().filter(a -> !sides.contains(who.side(a))).toList();
    }

    /** The first of them, if all are of the same sides. */
    private List<ActorId> onlyOne(List<List<ActorId>> found) {
        Map<Set<String>, List<ActorId>> first = new LinkedHashMap<>();
        found.forEach(f -> first.putIfAbsent(sides(f), f));
        return first.size() == 1 ? first.values().iterator().next() : List.of();
    }

    private Set<String> sides(List<ActorId> actors) {
        return actors.stream().map(who::side).collect(Collectors.toSet());
    }
}
