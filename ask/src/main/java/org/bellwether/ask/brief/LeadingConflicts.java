package org.bellwether.ask.brief;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bellwether.model.Conflict;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Criteria;
import org.bellwether.store.Page;

/** What a situation is disputed for: of each matter that statements clash about one pair, what most pairs are about first. */
public final class LeadingConflicts {
    /** So many of the weightiest are looked at: the first view of a large case must not wait for all. */
    private static final int CANDIDATES = 200;

    private LeadingConflicts() {}

    /** So many at most; what agrees is left out. */
    public static List<Conflict> of(CaseQueries queries, int most) {
        return of(
                queries.pages()
                        .conflicts(Criteria.ALL, new Page.Wanted(null, null, CANDIDATES))
                        .items(),
                most);
    }

    /** Of these, the weightiest first. */
    static List<Conflict> of(List<Conflict> conflicts, int most) {
        Map<String, List<Conflict>> matters = conflicts.stream()
                .filter(c -> c.relation() != Conflict.Relation.CORROBORATES)
                .collect(Collectors.groupingBy(Conflict::about, LinkedHashMap::new, Collectors.toList()));
        return matters.values().stream()
                .sorted(Comparator.comparingInt((List<Conflict> pairs) -> pairs.size())
                        .reversed())
                .limit(most)
                .map(List::getFirst)
                .toList();
    }
}
