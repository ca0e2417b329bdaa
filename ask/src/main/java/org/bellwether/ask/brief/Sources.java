package org.bellwether.ask.brief;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.model.Span;
import org.bellwether.model.When;
import org.bellwether.store.ListedDocument;

/** The articles of a brief, numbered by their day of publication. */
final class Sources {
    private final List<ListedDocument> documents;
    private final Map<ArticleId, Integer> numbers = new TreeMap<>();
    private final Function<When, String> dates;

    Sources(List<ListedDocument> unordered, Function<When, String> dates) {
        this.dates = dates;
        documents = unordered.stream()
                .sorted(Comparator.comparing((ListedDocument d) -> day(d.document()))
                        .thenComparing(d -> d.document().id()))
                .toList();
        documents.forEach(d -> numbers.put(d.document().id(), numbers.size() + 1));
    }

    private static String day(Document document) {
        return document.published().start() == null
                ? "9999"
                : document.published().start().toString();
    }

    int count() {
        return documents.size();
    }

    /** The number of the article that a stretch of text belongs to. */
    int number(Span span) {
        return number(span.article());
    }

    int number(ArticleId article) {
        return numbers.getOrDefault(article, 0);
    }

    List<Integer> numbers(List<Span> spans) {
        return spans.stream().map(this::number).distinct().sorted().toList();
    }

    /** " (2022-03-02)", when it was published, or nothing where unknown. */
    String published(int number) {
        String date = dates.apply(documents.get(number - 1).document().published());
        return date.isEmpty() ? "" : " (%s)".formatted(date);
    }

    /** As the brief lists them. */
    List<Brief.Source> listed(Function<Document, String> title) {
        return documents.stream()
                .map(d -> new Brief.Source(
                        d.document().id(),
                        title.apply(d.document()),
                        d.document().publisher(),
                        date(d.document().published()),
                        note(d)))
                .toList();
    }

    private String date(When when) {
        String date = dates.apply(when);
        return when.method() == When.Method.INFERRED && !date.isEmpty() ? date + " (inferred from the text)" : date;
    }

    private String note(ListedDocument listed) {
        ArticleId original = listed.document().duplicateOf();
        if (original != null) {
            return "a copy of %d, counted once".formatted(numbers.get(original));
        }
        return listed.analysed()
                ? ""
                : "not analysed: its language is " + listed.document().language();
    }
}
