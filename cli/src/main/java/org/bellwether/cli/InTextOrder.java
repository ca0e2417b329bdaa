package org.bellwether.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Span;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedDocument;
import org.jspecify.annotations.Nullable;

/** Puts what has no better order into that in which it was published and written. */
final class InTextOrder {
    private final Map<ArticleId, Integer> places = new TreeMap<>();

    InTextOrder(CaseQueries queries) {
        for (ListedDocument listed : queries.documents(Filter.ALL)) {
            places.put(listed.document().id(), places.size());
        }
    }

    /** By the article's publication, then by where it stands in the article. */
    <T> Comparator<T> by(Function<T, Span> evidence) {
        return Comparator.comparing(
                        (T item) -> places.getOrDefault(evidence.apply(item).article(), 0))
                .thenComparing(evidence);
    }

    /** Sorted, and no more than wanted. */
    static <T> List<T> sorted(List<T> items, Comparator<T> order, @Nullable Integer most) {
        Stream<T> sorted = items.stream().sorted(order);
        return (most == null ? sorted : sorted.limit(most)).toList();
    }
}
