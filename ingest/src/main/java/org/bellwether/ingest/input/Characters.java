package org.bellwether.ingest.input;

/** Keeps characters harmless and lines alike; letters, quotes and dashes stay as they are. */
public final class Characters {
    private Characters() {}

    /**
     * The text with line ends as {@code \n} and without what nobody sees: control characters other than tab and line end (so no
     * terminal escapes), byte order marks, soft hyphens and zero-width spaces, which tear words apart. Lone surrogates become
     * U+FFFD.
     */
    public static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B') {
                out.append('\n');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append('\uFFFD');
            } else if (c == '\n' || c == '\t' || !isUnseen(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Cleaned, with every run of white space (no-break spaces apart) as one space and none at the ends. */
    public static String oneLine(String text) {
        String clean = clean(text);
        StringBuilder out = new StringBuilder(clean.length());
        boolean space = false;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (Character.isWhitespace(c)) {
                space = true;
            } else {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        int start = 0;
        int end = out.length();
        while (start < end && Character.isSpaceChar(out.charAt(start))) {
            start++;
        }
        while (end > start && Character.isSpaceChar(out.charAt(end - 1))) {
            end--;
        }
        return out.substring(start, end);
    }

    private static boolean isUnseen(char c) {
        return Character.isISOControl(c) || c == '\uFEFF' || c == '\u00AD' || c == '\u200B' || c == '\u2060';
    }
}
