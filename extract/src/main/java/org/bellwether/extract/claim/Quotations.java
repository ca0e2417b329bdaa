package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between quotation marks of any style: straight, typographic, doubled apostrophes, guillemets, single ones.
 *
 * <p>Only outermost quotations are found; what is nested belongs to them. A mark that is not closed in its line goes on where
 * the next line opens with a mark again, and ends with its line elsewhere, so that one forgotten mark spoils one paragraph only.
 */
final class Quotations {
    /** A style: what opens it, what closes it. */
    private enum Style {
        STRAIGHT("\"", "\""),
        TYPOGRAPHIC("\u201c", "\u201d"),
        LOW("\u201e", "\u201c\u201d"),
        GUILLEMETS("\u00ab", "\u00bb"),
        SINGLE("\u2018", "\u2019"),
        STRAIGHT_SINGLE("'", "'"),
        DOUBLED("''", "''"),
        TEX("``", "''");

        private final String open;
        private final String close;

        Style(String open, String close) {
            this.open = open;
            this.close = close;
        }

        private boolean isSingle() {
            return this == SINGLE || this == STRAIGHT_SINGLE;
        }

        /** How long the opening mark is at the position, 0 where there is none. */
        private int opensAt(String text, int at) {
            if (!text.startsWith(open, at)) {
                return 0;
            }
            char before = at == 0 ? '\n' : text.charAt(at - 1);
            int after = at + open.length();
            boolean fits = after < text.length() && !Character.isWhitespace(text.charAt(after));
            boolean free = !Character.isLetterOrDigit(before) && (before != '.' && before != ',');
            if (isSingle()) {
                free &= Character.isWhitespace(before) || "([\u2014\u2013".indexOf(before) >= 0;
                fits &= fits && Character.isLetter(text.charAt(after));
            }
            return fits && (free || this == TYPOGRAPHIC || this == GUILLEMETS) ? open.length() : 0;
        }

        /** Another double mark than the style's own, standing where only a closing one can: between a letter or stop and a blank. */
        private boolean closesAskew(String text, int at) {
            boolean other = (this == TYPOGRAPHIC || this == STRAIGHT)
                    && DOUBLE.indexOf(text.charAt(at)) >= 0
                    && close.indexOf(text.charAt(at)) < 0;
            return other
                    && !Character.isWhitespace(text.charAt(at - 1))
                    && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
        }

        private int closesAt(String text, int at) {
            if (closesAskew(text, at)) {
                return 1;
            }
            int length = this == DOUBLED || this == TEX ? 2 : 1;
            boolean marked = length == 2 ? text.startsWith(close, at) : close.indexOf(text.charAt(at)) >= 0;
            if (!marked) {
                return 0;
            }
            char after = at + length < text.length() ? text.charAt(at + length) : '\n';
            boolean blankBefore = Character.isWhitespace(text.charAt(at - 1));
            if (isSingle()) {
                return !Character.isLetterOrDigit(after) && !blankBefore ? length : 0;
            }
            return this == STRAIGHT && blankBefore && !Character.isWhitespace(after) ? 0 : length;
        }
    }

    private static final int LONGEST_SINGLE = 300;

    /** Double marks that typists take for one another. */
    private static final String DOUBLE = "\"\u201c\u201d";

    /** How the opening marks begin: most letters are told apart by one look. */
    private static final String OPENING = Arrays.stream(Style.values())
            .map(style -> style.open.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    private Quotations() {}

    /** All outermost quotations of the text, in order. */
    static List<Quotation> in(String text) {
        List<Quotation> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Style style = styleAt(text, at);
            Quotation quotation = style == null ? null : from(text, at, style);
            if (quotation == null) {
                at++;
            } else {
                found.add(quotation);
                at = quotation.end();
            }
        }
        return found;
    }

    private static @Nullable Style styleAt(String text, int at) {
        if (OPENING.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        Style found = null;
        for (Style style : Style.values()) {
            if (style.opensAt(text, at) > 0 && (found == null || style.open.length() > found.open.length())) {
                found = style;
            }
        }
        return found;
    }

    private static @Nullable Quotation from(String text, int start, Style style) {
        List<Stretch> pieces = new ArrayList<>();
        int open = start;
        while (true) {
            int lineEnd = text.indexOf('\n', open);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            int end = closing(text, open + style.open.length(), lineEnd, style);
            if (end > 0) {
                if (style.isSingle() && end - open > LONGEST_SINGLE) {
                    return null;
                }
                pieces.add(new Stretch(open, end));
                return new Quotation(pieces);
            }
            if (style.isSingle()) {
                return null;
            }
            int next = lineEnd;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            int trimmed = lineEnd;
            while (trimmed > open && Character.isWhitespace(text.charAt(trimmed - 1))) {
                trimmed--;
            }
            if (trimmed - open > style.open.length()) {
                pieces.add(new Stretch(open, trimmed));
            }
            if (next >= text.length() || style.opensAt(text, next) == 0) {
                return pieces.isEmpty() ? null : new Quotation(pieces);
            }
            open = next;
        }
    }

    private static int closing(String text, int from, int lineEnd, Style style) {
        int depth = 0;
        for (int i = from; i < lineEnd; i++) {
            if (style == Style.TYPOGRAPHIC && text.charAt(i) == '\u201c' && !style.closesAskew(text, i)) {
                depth++;
                continue;
            }
            int length = style.closesAt(text, i);
            if (length > 0 && depth > 0) {
                depth--;
            } else if (length > 0) {
                return i + length;
            }
        }
        return -1;
    }
}
