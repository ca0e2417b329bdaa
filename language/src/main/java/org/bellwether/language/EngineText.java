package org.bellwether.language;

import java.util.Arrays;

/**
 * A stretch of text as the library behind the engine wants to see it, with the way back to the untouched text.
 *
 * <p>Typographic quotes, dashes and spaces become their ASCII kin, an ellipsis three full stops, a ligature its letters; soft
 * hyphens and other marks of no width vanish; what is no character (controls, halves of surrogate pairs) becomes a space or a mark.
 */
final class EngineText {
    private final String string;

    /** For each character of {@link #string}, the position in the untouched text it stands for; ascending, not strictly. */
    private final int[] origins;

    private EngineText(String string, int[] origins) {
        this.string = string;
        this.origins = origins;
    }

    /** The stretch {@code [start, end)} of the text. */
    static EngineText of(String text, int start, int end) {
        StringBuilder built = new StringBuilder(end - start + 16);
        int[] origins = new int[end - start + 16];
        for (int at = start; at < end; at++) {
            int before = built.length();
            append(built, text, at, end);
            if (built.length() > origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            Arrays.fill(origins, before, built.length(), at);
        }
        return new EngineText(built.toString(), origins);
    }

    private static void append(StringBuilder built, String text, int at, int end) {
        char c = text.charAt(at);
        if (c < 0x7F) {
            built.append(c >= ' ' ? c : ' ');
            return;
        }
        switch (c) {
            case '‘', '’', '‚', '‛', '′', '´', 'ʼ', '＇', '‹', '›' -> built.append('\'');
            case '“', '”', '„', '‟', '″', '«', '»', '＂' -> built.append('"');
            case '‐', '‑', '‒', '−', '﹣', '－' -> built.append('-');
            case '–', '—', '―' -> built.append('-');
            case '…' -> built.append("...");
            case 'ﬀ' -> built.append("ff");
            case 'ﬁ' -> built.append("fi");
            case 'ﬂ' -> built.append("fl");
            case 'ﬃ' -> built.append("ffi");
            case 'ﬄ' -> built.append("ffl");
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF' -> {
                // no width: nothing to see
            }
            default -> {
                if (isBlank(c)) {
                    built.append(' ');
                } else if (isLoneSurrogate(text, at, end)) {
                    built.append('\uFFFD');
                } else {
                    built.append(c);
                }
            }
        }
    }

    private static boolean isLoneSurrogate(String text, int at, int end) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= end || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** Whether the character separates words: white space of any width, and control characters. */
    static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    String string() {
        return string;
    }

    /** The position in the untouched text of the engine's character. */
    int start(int at) {
        return origins[at];
    }

    /** One past the position in the untouched text of the engine's character. */
    int end(int at) {
        return origins[at] + 1;
    }
}
