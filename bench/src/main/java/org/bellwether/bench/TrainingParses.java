package org.bellwether.bench;

import java.io.IOException;
import java.io.PrintStream;
import org.bellwether.language.Engines;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/**
 * Writes what the language engine makes of the sentences that the event tagger is trained on, so that training sees the words and
 * the grammar that reading sees.
 *
 * <p>{@code TrainingParses FOLDER OUTPUT}: for each block of each file a line {@code S}, tab, the sentence; a line for each word
 * (start, end, form, lemma, tag, head counted from the block's first word or -1, relation); an empty line.
 */
final class TrainingParses {
    private TrainingParses() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        LanguageEngine engine = Engines.shared();
        TrainingBlocks.each(
                arguments,
                (file, lines, out) -> lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .findFirst()
                        .ifPresent(sentence -> write(engine, sentence, out)));
    }

    private static void write(LanguageEngine engine, String text, PrintStream out) {
        out.print("S\t" + text + "\n");
        int before = 0;
        for (Sentence sentence :
                engine.annotate(GoldArticle.sentence("sentence", text, null)).sentences()) {
            for (Token token : sentence.tokens()) {
                int head = token.head() < 0 ? -1 : before + token.head();
                out.print("%d\t%d\t%s\t%s\t%s\t%d\t%s\n"
                        .formatted(
                                token.start(),
                                token.end(),
                                token.form(),
                                token.lemma(),
                                token.tag(),
                                head,
                                token.relation()));
            }
            before += sentence.tokens().size();
        }
        out.print("\n");
    }
}
