package org.bellwether.ask.brief;

import java.util.List;
import java.util.Locale;
import org.bellwether.model.Conflict;

/** Where sources disagree, as lines of a brief: one statement beside the other, each with its source. */
final class ConflictLines {
    private static final int CONFLICTS = 10;

    private final Sources sources;
    private final Quoting quoting;

    ConflictLines(Sources sources, Quoting quoting) {
        this.sources = sources;
        this.quoting = quoting;
    }

    /**
     * The lines.
     *
     * @param conflicts the weightiest first; those that agree are left out
     */
    Brief.Part of(List<Conflict> conflicts) {
        List<Conflict> clashing = conflicts.stream()
                .filter(c -> c.relation() != Conflict.Relation.CORROBORATES)
                .toList();
        int more = clashing.size() - CONFLICTS;
        return new Brief.Part(
                null,
                clashing.stream().limit(CONFLICTS).map(this::line).toList(),
                more > 0 ? more + " more: bellwether conflicts" : null);
    }

    Brief.Line line(Conflict conflict) {
        return new Brief.Line(
                conflict.about() + ":",
                conflict.reason(),
                quoting.shortened(conflict.a().quote()),
                List.of(sources.number(conflict.a())),
                new Brief.Other(
                        conflict.relation().name().toLowerCase(Locale.ROOT),
                        quoting.shortened(conflict.b().quote()),
                        sources.number(conflict.b())));
    }
}
