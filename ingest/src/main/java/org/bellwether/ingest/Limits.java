package org.bellwether.ingest;

/**
 * How much of a foreign input is taken in before it is refused; what passes can be read in a heap of 1 GB.
 *
 * @param bytes of one input
 * @param markupBytes of one page: a tree of elements takes some ten times its bytes
 * @param depth of nested elements
 * @param characters of one article's stored text; the longest news articles have some 100,000
 */
public record Limits(long bytes, long markupBytes, int depth, int characters) {
    public static final Limits DEFAULT = new Limits(32L << 20, 16L << 20, 500, 500_000);

    public Limits {
        if (bytes < 1 || markupBytes < 1 || depth < 1 || characters < 1) {
            throw new IllegalArgumentException(
                    "limits need to be positive, got %d bytes, %d of markup, depth %d, %d characters"
                            .formatted(bytes, markupBytes, depth, characters));
        }
    }
}
