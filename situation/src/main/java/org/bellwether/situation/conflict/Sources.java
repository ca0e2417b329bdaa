package org.bellwether.situation.conflict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** Who publishes an article, and when it did. */
final class Sources {
    private final Map<ArticleId, Document> documents = new TreeMap<>();

    Sources(Collection<Document> documents) {
        documents.forEach(d -> this.documents.put(d.id(), d));
    }

    /** A copy says nothing that its original does not. */
    boolean isCopy(ArticleId article) {
        Document document = documents.get(article);
        return document != null && document.duplicateOf() != null;
    }

    /** Who counts as the source. */
    String source(ArticleId article) {
        Document document = documents.get(article);
        if (document == null) {
            return article.value();
        }
        Document original = documents.getOrDefault(document.original(), document);
        return original.source();
    }

    /** The publisher's name, or null where nobody knows it. */
    @Nullable
    String publisher(ArticleId article) {
        Document document = documents.get(article);
        return document == null ? null : document.publisher();
    }

    When published(ArticleId article) {
        Document document = documents.get(article);
        return document == null ? When.unknown() : document.published();
    }

    /** Whether the one is known to be published before the other. */
    boolean isBefore(ArticleId one, ArticleId other) {
        LocalDate end = published(one).end();
        LocalDate start = published(other).start();
        return end != null && start != null && end.isBefore(start);
    }

    /** How many days at least lie between the two, 0 where that is not known. */
    long daysBetween(ArticleId one, ArticleId other) {
        When a = published(one);
        When b = published(other);
        LocalDate aStart = a.start();
        LocalDate bStart = b.start();
        return aStart == null || bStart == null ? 0 : Math.abs(aStart.toEpochDay() - bStart.toEpochDay());
    }
}
