package org.bellwether.ingest.text;

import java.util.List;
import org.bellwether.ingest.Draft;
import org.bellwether.model.Block;

/** Whether a piece of a newsletter or a book tells something: a story may be one sentence, a cover or a list of links has none. */
public final class Telling {
    /** Fewer words are a greeting or a call ("Read more!"). */
    private static final int FEWEST_WORDS = 5;

    /** In scripts without spaces between words. */
    private static final int FEWEST_IDEOGRAPHS = 8;

    private static final String ENDS = ".!?…։؟۔।";
    private static final String IDEOGRAPHIC_ENDS = "。！？";
    private static final String CLOSING = "\"'”’»)]";

    private Telling() {}

    /** Whether a paragraph or a list item holds a sentence. */
    public static boolean in(List<Draft.Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Block.Kind.PARAGRAPH || part.kind() == Block.Kind.LIST_ITEM)
                .anyMatch(part -> hasSentence(part.text()));
    }

    private static boolean hasSentence(String text) {
        int words = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters++;
            } else if (ENDS.indexOf(c) >= 0 && isEnd(text, i)) {
                if (words + (letters > 0 ? 1 : 0) >= FEWEST_WORDS) {
                    return true;
                }
                words = 0;
                letters = 0;
            } else if (IDEOGRAPHIC_ENDS.indexOf(c) >= 0) {
                if (letters >= FEWEST_IDEOGRAPHS) {
                    return true;
                }
                letters = 0;
            } else if (Character.isWhitespace(c)) {
                words += letters > 0 ? 1 : 0;
                letters = 0;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** Not the point of a number or of an address. */
    private static boolean isEnd(String text, int mark) {
        int next = mark + 1;
        while (next < text.length() && CLOSING.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next == text.length() || Character.isWhitespace(text.charAt(next));
    }
}
