package org.bellwether.model;

import java.util.Comparator;

/**
 * A stretch of a text that is known by its hash: found again whatever its article is called and in whatever case it stands.
 *
 * @param sha256 of the stored text, 64 hexadecimal digits
 * @param start the first code point
 * @param end one past the last code point
 */
public record Passage(String sha256, int start, int end) implements Comparable<Passage> {
    private static final Comparator<Passage> ORDER = Comparator.comparing(Passage::sha256)
            .thenComparingInt(Passage::start)
            .thenComparingInt(Passage::end);

    public Passage {
        sha256 = checkedHash(sha256);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a passage needs 0 <= start < end, got [%d, %d) in %s".formatted(start, end, sha256));
        }
    }

    /** The passage of a span in an article with this text. */
    public static Passage of(Span span, String sha256) {
        return new Passage(sha256, span.start(), span.end());
    }

    /** Whether the span, of an article with this text, is just this stretch. */
    public boolean is(Span span) {
        return start == span.start() && end == span.end();
    }

    /** Whether the span, of an article with this text, shares at least one code point. */
    public boolean touches(Span span) {
        return start < span.end() && span.start() < end;
    }

    static String checkedHash(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'%s' is no SHA-256 in lower-case hexadecimal digits".formatted(sha256));
        }
        return sha256;
    }

    @Override
    public int compareTo(Passage other) {
        return ORDER.compare(this, other);
    }
}
