package org.bellwether.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.extract.event.BlameTagger;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Engines;
import org.bellwether.language.LanguageEngine;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Span;

/**
 * Writes what the blame tagger reads from the statements that it is trained on, so that training sees what reading sees.
 *
 * <p>{@code TrainingStatements FOLDER OUTPUT}: for each statement of each file a line with the file's name, the label and the numbers,
 * parted by tabs and blanks.
 */
final class TrainingStatements {
    private TrainingStatements() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        LanguageEngine engine = Engines.shared();
        TrainingBlocks.each(arguments, (file, lines, out) -> write(engine, file, lines, out));
    }

    private static void write(LanguageEngine engine, Path file, List<String> block, PrintStream out) {
        String text = block.getFirst();
        AnnotatedText annotated = engine.annotate(GoldArticle.sentence("statement", text, null));
        for (String line : block.subList(1, block.size())) {
            String[] parts = line.split(" \\| ");
            if (parts.length != 4) {
                throw new IllegalArgumentException(
                        "%s: expected LABEL | SPEAKER | CONTENT | TARGET, not '%s'".formatted(file, line));
            }
            List<Span> said = spans(annotated.article().id(), file, text, parts[2]);
            StringBuilder numbers = new StringBuilder();
            for (float number : BlameTagger.inputs(annotated, said)) {
                numbers.append(' ').append(number);
            }
            out.print("%s\t%s\t%s\n".formatted(file.getFileName(), parts[0], numbers.substring(1)));
        }
    }

    /** Where the words said stand, broken where the speaker is named between them. */
    private static List<Span> spans(ArticleId article, Path file, String text, String content) {
        List<Span> spans = new ArrayList<>();
        for (String piece : content.split(" … ")) {
            int start = text.indexOf(piece);
            if (start < 0) {
                throw new IllegalArgumentException("%s: '%s' is not in '%s'".formatted(file, piece, text));
            }
            spans.add(new Span(article, start, start + piece.length(), piece));
        }
        return spans;
    }
}
