package org.bellwether.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.model.Block;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph of an input with what its wording and its looks say.
 *
 * @param given what a page's markup says it is, or null where nothing does
 * @param kind by its wording; null for ordinary text
 */
record Line(
        String text, Block.@Nullable Kind given, @Nullable LineKind kind, Shape shape) {
    /** The line, or two where a notice hangs on a paragraph's end. */
    static List<Line> of(String text, Block.@Nullable Kind given, LineLexicon lexicon) {
        List<Line> lines = new ArrayList<>();
        int tail = lexicon.tailOf(text);
        String front = text.substring(0, tail).strip();
        if (!front.isEmpty()) {
            lines.add(new Line(front, given, kindOf(front, text, given, lexicon), Shape.of(front)));
        }
        if (tail < text.length()) {
            String notice = text.substring(tail).strip();
            lines.add(new Line(notice, given, LineKind.TAIL, Shape.of(notice)));
        }
        return lines;
    }

    private static @Nullable LineKind kindOf(
            String front, String whole, Block.@Nullable Kind given, LineLexicon lexicon) {
        for (LineKind kind : List.of(
                LineKind.FURNITURE,
                LineKind.LEAD_IN,
                LineKind.END,
                LineKind.BYLINE,
                LineKind.CORRECTION,
                LineKind.BOILERPLATE,
                LineKind.BIO)) {
            if (lexicon.is(kind, front)) {
                return kind;
            }
        }
        // A photo credit that was cut off as a tail shows what the line before it is.
        boolean brief = Shape.of(front).words() <= 120;
        return given == Block.Kind.CAPTION || (brief && lexicon.is(LineKind.CAPTION, whole)) ? LineKind.CAPTION : null;
    }

    boolean is(LineKind wanted) {
        return kind == wanted;
    }

    boolean isPlain() {
        return kind == null || kind == LineKind.BIO;
    }

    boolean isProse() {
        return isPlain() && shape.isProse();
    }

    boolean isLongProse() {
        return isPlain() && shape.isLongProse();
    }

    boolean isTitle() {
        return isPlain() && shape.isTitle();
    }
}
