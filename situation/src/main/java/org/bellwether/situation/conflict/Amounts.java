package org.bellwether.situation.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bellwether.model.Amount;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.Statement;
import org.jspecify.annotations.Nullable;

/** Among numbers of one thing, those that cannot both be right, and those that are the same from two sources. */
final class Amounts {
    /** So many are looked at; more accounts of one number say nothing new. */
    private static final int CROWD = 60;

    private final Sources sources;

    Amounts(Sources sources) {
        this.sources = sources;
    }

    /** A number and what it does to another. */
    record Pair(Relation relation, Statement a, Statement b) {}

    /** For each number its first counterpart: of two that differ, the later one updates the earlier. */
    List<Pair> pairs(List<Statement> same) {
        List<Statement> ordered = same.stream()
                .filter(s -> !s.sense().isNegative())
                .sorted(Comparator.comparing(Statement::words).thenComparing(Statement::toString))
                .limit(CROWD)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        Set<Statement> used = new HashSet<>();
        for (Statement one : ordered) {
            for (Statement other : ordered) {
                if (one.words().compareTo(other.words()) < 0
                        && !used.contains(other)
                        && !one.words().overlaps(other.words())) {
                    Pair pair = pair(one, other);
                    if (pair != null) {
                        used.add(other);
                        pairs.add(pair);
                        break;
                    }
                }
            }
        }
        return pairs;
    }

    private @Nullable Pair pair(Statement one, Statement other) {
        Amount a = Objects.requireNonNull(one.amount());
        Amount b = Objects.requireNonNull(other.amount());
        // in one article a smaller number may be a part of the larger
        if (one.article().equals(other.article())
                || !one.deed().equals(other.deed())
                || !a.of().equals(b.of())
                || !one.when().isCompatibleWith(other.when())) {
            return null;
        }
        if (a.isCompatibleWith(b)) {
            boolean independent = !sources.source(one.article()).equals(sources.source(other.article()));
            return independent && a.equals(b) && a.to() != null ? new Pair(Relation.CORROBORATES, one, other) : null;
        }
        if (sources.isBefore(one.article(), other.article())) {
            return new Pair(Relation.UPDATES, other, one);
        }
        if (sources.isBefore(other.article(), one.article())) {
            return new Pair(Relation.UPDATES, one, other);
        }
        return new Pair(Relation.CONTRADICTS, one, other);
    }
}
