package org.bellwether.model;

import java.util.Comparator;

/**
 * A stretch of one article's stored text: half-open, in Unicode code points.
 *
 * @param article whose text
 * @param start the first code point
 * @param end one past the last code point
 * @param quote the text between, character for character
 */
public record Span(ArticleId article, int start, int end, String quote) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::article).thenComparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "span needs 0 <= start < end, got [%d, %d) in %s".formatted(start, end, article));
        }
        if (quote.codePointCount(0, quote.length()) != end - start) {
            throw new IllegalArgumentException("span [%d, %d) in %s is %d code points long, its quote %d"
                    .formatted(start, end, article, end - start, quote.codePointCount(0, quote.length())));
        }
    }

    /** Whether the two share at least one code point of one article. */
    public boolean overlaps(Span other) {
        return article.equals(other.article) && start < other.end && other.start < end;
    }

    /** Whether the other lies wholly in this one. */
    public boolean contains(Span other) {
        return article.equals(other.article) && start <= other.start && other.end <= end;
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
