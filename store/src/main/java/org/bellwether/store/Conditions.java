package org.bellwether.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The conditions of a question about rows {@code e} of a table of facts, with the values that they ask for. */
final class Conditions {
    private static final String NAMED =
            "SELECT id FROM actors WHERE id = ? OR instr(names, ?) > 0 OR id IN (SELECT item FROM former WHERE id = ?)";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** What all kinds of items share. */
    static Conditions of(Criteria criteria) {
        Conditions made = new Conditions();
        made.equal("e.type", criteria.type());
        made.equal("e.status", criteria.status());
        if (criteria.from() != null) {
            made.add("e.last >= ?", criteria.from().toString());
        }
        if (criteria.to() != null) {
            made.add("e.first <= ?", criteria.to().toString());
        }
        String source = criteria.source();
        if (source != null) {
            made.add(
                    "e.item IN (SELECT item FROM told WHERE article IN"
                            + " (SELECT id FROM documents WHERE id = ? OR instr(publisher, ?) > 0))",
                    source,
                    source.toLowerCase(Locale.ROOT));
        }
        if (criteria.document() != null) {
            made.add("e.item IN (SELECT item FROM told WHERE article = ?)", criteria.document());
        }
        if (criteria.undated()) {
            made.add("e.first IS NULL AND e.last IS NULL");
        }
        if (criteria.text() != null) {
            made.add("instr(e.plain, ?) > 0", criteria.text().toLowerCase(Locale.ROOT));
        }
        return made;
    }

    /** Of events, also what only they have. */
    static Conditions ofEvents(Criteria criteria) {
        Conditions made = of(criteria);
        made.equal("e.quad", criteria.quad());
        made.equal("e.country", criteria.country());
        if (criteria.place() != null) {
            made.add("instr(e.place, ?) > 0", criteria.place().toLowerCase(Locale.ROOT));
        }
        made.involving(criteria.actor());
        return made;
    }

    /** Only items in which an actor takes part. */
    Conditions involving(@Nullable String actor) {
        if (actor != null) {
            add(
                    "e.item IN (SELECT item FROM involved WHERE actor IN (%s))".formatted(NAMED),
                    actor,
                    actor.toLowerCase(Locale.ROOT),
                    actor);
        }
        return this;
    }

    /** Only the actor himself, or all whose names have these words. */
    Conditions named(@Nullable String actor) {
        if (actor != null) {
            add("e.item IN (%s)".formatted(NAMED), actor, actor.toLowerCase(Locale.ROOT), actor);
        }
        return this;
    }

    Conditions equal(String column, @Nullable String wanted) {
        if (wanted != null) {
            add(column + " = ?", wanted);
        }
        return this;
    }

    Conditions add(String condition, Object... wanted) {
        conditions.add(condition);
        values.addAll(List.of(wanted));
        return this;
    }

    Conditions copy() {
        Conditions copy = new Conditions();
        copy.conditions.addAll(conditions);
        copy.values.addAll(values);
        return copy;
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    Object[] values() {
        return values.toArray();
    }

    /** With its {@code WHERE}, or nothing. */
    @Override
    public String toString() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }
}
