package org.bellwether.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * An article's stored text, and the one place where UTF-16 positions (Java, the engines) become code points (the contract).
 *
 * <p>Immutable and thread-safe. Two are equal when their strings are.
 */
public final class ArticleText {
    private final String string;

    /** Positions of the low halves of surrogate pairs, ascending: as many as lie before a position, so far are the two counts apart. */
    private final int[] lowSurrogates;

    private ArticleText(String string) {
        this.string = string;
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < string.length(); i++) {
            if (Character.isSurrogatePair(string.charAt(i - 1), string.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        lowSurrogates = Arrays.copyOf(found, count);
    }

    public static ArticleText of(String string) {
        return new ArticleText(string);
    }

    public String string() {
        return string;
    }

    /** How many code points the text has. */
    public int codePoints() {
        return string.length() - lowSurrogates.length;
    }

    /** The code point position of a UTF-16 position; the middle of a surrogate pair counts as its end. */
    public int codePointAt(int utf16) {
        int at = Arrays.binarySearch(lowSurrogates, utf16);
        return utf16 - (at >= 0 ? at : -at - 1);
    }

    /** The UTF-16 position of a code point position. */
    public int utf16At(int codePoint) {
        Objects.checkFromToIndex(0, codePoint, codePoints());
        int before = 0; // pairs of surrogates in front of it
        int after = lowSurrogates.length;
        while (before < after) {
            int pair = (before + after) >>> 1;
            if (lowSurrogates[pair] - 1 - pair < codePoint) {
                before = pair + 1;
            } else {
                after = pair;
            }
        }
        return codePoint + before;
    }

    /**
     * The span between two UTF-16 positions.
     *
     * @throws IllegalArgumentException when they do not lie in the text or enclose nothing
     */
    public Span span(ArticleId article, int startUtf16, int endUtf16) {
        if (startUtf16 < 0 || endUtf16 > string.length() || startUtf16 >= endUtf16) {
            throw new IllegalArgumentException("span needs 0 <= start < end <= %d (UTF-16), got [%d, %d) in %s"
                    .formatted(string.length(), startUtf16, endUtf16, article));
        }
        return new Span(
                article, codePointAt(startUtf16), codePointAt(endUtf16), string.substring(startUtf16, endUtf16));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArticleText that && string.equals(that.string);
    }

    @Override
    public int hashCode() {
        return string.hashCode();
    }

    @Override
    public String toString() {
        return string;
    }
}
