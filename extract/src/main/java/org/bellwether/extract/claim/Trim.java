package org.bellwether.extract.claim;

import org.jspecify.annotations.Nullable;

/** Takes from a content what frames it: quotation marks and commas. */
final class Trim {
    private static final String MARKS = "\"\u201c\u201d\u2018\u2019'`\u00ab\u00bb\u201e,;:\u2014\u2013-";
    private static final String ENDS = ".";

    private Trim() {}

    /** The content proper, or null where nothing is left. */
    static @Nullable Stretch content(Stretch stretch, String text) {
        int start = stretch.start();
        int end = stretch.end();
        while (start < end && isFrame(text.charAt(start))) {
            start++;
        }
        while (start < end && isOpening(text.charAt(start)) && !closesWithin(text, start, end)) {
            start++;
        }
        while (end > start && isEnd(text, start, end)) {
            end--;
        }
        return start < end ? new Stretch(start, end) : null;
    }

    private static boolean isFrame(char c) {
        return Character.isWhitespace(c) || MARKS.indexOf(c) >= 0;
    }

    private static boolean isOpening(char c) {
        return c == '"' || c == '\u201c';
    }

    private static boolean closesWithin(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) == '"' || text.charAt(i) == '\u201d') {
                return true;
            }
        }
        return false;
    }

    /** A closing mark is taken off unless its opening one lies inside: he said it was “mutually beneficial”. */
    private static boolean isEnd(String text, int start, int end) {
        char c = text.charAt(end - 1);
        if (c == '"' || c == '\u201d') {
            long marks = text.substring(start, end)
                    .chars()
                    .filter(x -> x == '"' || x == '\u201c' || x == '\u201d')
                    .count();
            return marks % 2 == 1;
        }
        boolean plural = (c == '\'' || c == '\u2019') && end - 2 >= start && text.charAt(end - 2) == 's';
        return !plural && (isFrame(c) || (ENDS.indexOf(c) >= 0 && !isAbbreviation(text, end)));
    }

    /** "U.S." keeps its full stop. */
    private static boolean isAbbreviation(String text, int end) {
        return end >= 3 && Character.isUpperCase(text.charAt(end - 2)) && !Character.isLetter(text.charAt(end - 3));
    }
}
