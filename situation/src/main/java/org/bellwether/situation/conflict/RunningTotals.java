package org.bellwether.situation.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bellwether.model.Amount;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Conflict.Relation;
import org.bellwether.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How numbers of all up to today grow from article to article: of the dead, the displaced, the arrested. Each is laid beside the one
 * before it of the same thing, in articles on the same countries.
 */
final class RunningTotals {
    private static final String TOTAL = "total ";
    private static final String PEOPLE = "people";

    /** Two numbers further apart are of two wars. */
    private static final int DAYS = 366;

    /** The same number so many days apart is said of one count. */
    private static final int SAME_DAYS = 3;

    /** So far back the one before is looked for; more accounts of one number say nothing new. */
    private static final int BACK = 10;

    /** "More than 300" is outgrown from here on: it may be 320. */
    private static final double ABOVE = 1.1;

    private final Sides sides;
    private final Sources sources;
    private final Map<ArticleId, Set<String>> scopes;
    private final Map<String, List<Statement>> told = new TreeMap<>();

    /** @param scopes the countries that each article is about */
    RunningTotals(Sides sides, Sources sources, Map<ArticleId, Set<String>> scopes) {
        this.sides = sides;
        this.sources = sources;
        this.scopes = scopes;
    }

    static boolean isTotal(Statement statement) {
        return statement.amount() != null && statement.deed().startsWith(TOTAL);
    }

    /** Holds a total of which a day is known. */
    void add(Statement statement) {
        if (statement.sense() != Statement.Sense.DONE
                || sources.published(statement.article()).start() == null) {
            return;
        }
        for (String country : scopes.getOrDefault(statement.article(), Set.of())) {
            told.computeIfAbsent(country + " " + statement.deed(), _ -> new ArrayList<>())
                    .add(statement);
        }
    }

    /** Each total with the one before it that it outgrows, or that is the same from elsewhere; a pair may come twice. */
    List<Amounts.Pair> pairs() {
        List<Amounts.Pair> pairs = new ArrayList<>();
        for (List<Statement> same : told.values()) {
            List<Statement> ordered = same.stream()
                    .sorted(Comparator.comparing((Statement s) ->
                                    sources.published(s.article()).start())
                            .thenComparing(Statement::words)
                            .thenComparing(Statement::toString))
                    .toList();
            for (int i = 1; i < ordered.size(); i++) {
                for (int j = i - 1; j >= Math.max(0, i - BACK); j--) {
                    Relation relation = relation(ordered.get(i), ordered.get(j));
                    if (relation != null) {
                        pairs.add(new Amounts.Pair(relation, ordered.get(i), ordered.get(j)));
                        break;
                    }
                }
            }
        }
        return pairs;
    }

    private @Nullable Relation relation(Statement later, Statement earlier) {
        long days = sources.daysBetween(earlier.article(), later.article());
        if (later.article().equals(earlier.article())
                || days > DAYS
                || !later.when().isCompatibleWith(earlier.when())
                || !isOfSame(later, earlier)) {
            return null;
        }
        Amount now = Objects.requireNonNull(later.amount());
        Amount before = Objects.requireNonNull(earlier.amount());
        if (now.equals(before)) {
            boolean independent = !sources.source(later.article()).equals(sources.source(earlier.article()));
            return independent && now.to() != null && days <= SAME_DAYS ? Relation.CORROBORATES : null;
        }
        double most = before.to() == null ? before.from() * ABOVE : before.to();
        return now.from() > most && sources.isBefore(earlier.article(), later.article()) ? Relation.UPDATES : null;
    }

    /** Where 320 protesters are dead, more than 250 people are; where 320 people are, nobody knows how many protesters. */
    private boolean isOfSame(Statement later, Statement earlier) {
        String before = Objects.requireNonNull(earlier.amount()).of();
        boolean sameKind = before.equals(PEOPLE)
                || before.equals(Objects.requireNonNull(later.amount()).of());
        Set<String> whose = sides.countries(earlier.others());
        return sameKind && (whose.isEmpty() || whose.equals(sides.countries(later.others())));
    }
}
