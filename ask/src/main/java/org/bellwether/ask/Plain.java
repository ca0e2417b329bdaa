package org.bellwether.ask;

/** Text from articles made harmless for a terminal: no escape sequence, no control character, no reordering of what is shown. */
public final class Plain {
    private Plain() {}

    /** On one line: white space becomes a space, everything that is not seen is left out. */
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (isSeen(c)) {
                if (space && !plain.isEmpty()) {
                    plain.append(' ');
                }
                space = false;
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** At most so many code points, cut at a word's end where there is one, with an ellipsis. */
    public static String shortened(String text, int most) {
        String line = line(text);
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int end = line.offsetByCodePoints(0, most - 1);
        int word = line.lastIndexOf(' ', end);
        return line.substring(0, word > end / 2 ? word : end).replaceAll("[\\s,;:]+$", "") + "…";
    }
}
