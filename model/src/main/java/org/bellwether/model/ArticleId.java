package org.bellwether.model;

/**
 * Names an article; ordered as text.
 *
 * @param value letters, digits, dots and dashes
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    public ArticleId {
        Ids.checked("article", value);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
