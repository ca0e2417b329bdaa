package org.bellwether.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.model.ArticleId;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedClaim;

/** What is listed for people: a copy of an article says nothing that the article did not say, so its claims stand once. */
public final class Originals {
    private Originals() {}

    /** The claims without those of copies, in the same order. */
    public static List<ListedClaim> of(CaseQueries queries, List<ListedClaim> claims) {
        Set<ArticleId> copies = queries.documents(Filter.ALL).stream()
                .filter(d -> d.document().duplicateOf() != null)
                .map(d -> d.document().id())
                .collect(Collectors.toSet());
        return claims.stream()
                .filter(c -> !copies.contains(c.claim().article()))
                .toList();
    }
}
