package org.bellwether.extract.place;

import java.nio.charset.StandardCharsets;

/**
 * The hash of folded names, taken from their UTF-8 bytes: always {@code Gazetteer.fold(name).hashCode()}.
 *
 * <p>A quarter of a million names are hashed at every start; most need no string and no normalizer for it. Not thread-safe: one
 * buffer serves all names.
 */
final class NameHash {
    private static final int LONGEST = 200;

    /** The letters that two bytes can write; each folds alone, whatever stands beside it. */
    private static final int LETTERS = 0x800;

    private static final char NOT_YET = 0;
    private static final char DROPPED = 1;
    private static final char HARD = 2;

    private final char[] folded = new char[LONGEST];
    private final char[] letters = new char[LETTERS];

    int of(byte[] text, int from, int to) {
        if (to - from > LONGEST) {
            return slow(text, from, to);
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            int c = text[i];
            if (c < 0) {
                if ((c & 0xe0) != 0xc0) {
                    return slow(text, from, to);
                }
                c = letter((c & 0x1f) << 6 | (text[++i] & 0x3f));
                if (c == HARD) {
                    return slow(text, from, to);
                }
                if (c != DROPPED) {
                    folded[length++] = (char) c;
                }
            } else if (c == ' ' || c == '-') {
                if (length > 0 && folded[length - 1] != ' ') {
                    folded[length++] = ' ';
                }
            } else if (c < ' ') {
                return slow(text, from, to);
            } else if (c != '.' && c != '\'' && c != '`') {
                folded[length++] = (char) (c >= 'A' && c <= 'Z' ? c + 32 : c);
            }
        }
        if (length > 0 && folded[length - 1] == ' ') {
            length--;
        }
        if (length > 3 && folded[1] == 't' && folded[2] == ' ' && "smf".indexOf(folded[0]) >= 0) {
            // "St." is written out.
            return slow(text, from, to);
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + folded[i];
        }
        return hash;
    }

    private int letter(int c) {
        if (letters[c] == NOT_YET) {
            String alone = Gazetteer.fold("a" + (char) c);
            letters[c] = c == '\u00a0' || alone.length() > 2 ? HARD : alone.length() == 1 ? DROPPED : alone.charAt(1);
        }
        return letters[c];
    }

    private static int slow(byte[] text, int from, int to) {
        return Gazetteer.fold(new String(text, from, to - from, StandardCharsets.UTF_8))
                .hashCode();
    }
}
