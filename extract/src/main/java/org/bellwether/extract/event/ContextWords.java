package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bellwether.language.Token;
import org.bellwether.model.Context;

/**
 * In which spheres a deed lies, told by the words of its sentence. Data: {@code contexts.yaml}; immutable and thread-safe.
 */
final class ContextWords {
    /** Words further away from the deed than this tell of something else. */
    private static final int REACH = 14;

    private final Map<Context, Set<String>> words = new EnumMap<>(Context.class);

    private ContextWords() {}

    static ContextWords load(WordClasses classes) {
        ContextWords found = new ContextWords();
        DataFile.Fields file = DataFile.read("contexts.yaml");
        for (String name : file.names()) {
            Context context;
            try {
                context = Context.valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw file.wrong("'" + name + "' is no context");
            }
            found.words.put(context, classes.expand(file, file.words(name)));
        }
        return found;
    }

    /** The contexts near a word, in the ontology's order. */
    List<Context> near(Grammar grammar, int at) {
        List<Context> found = new ArrayList<>();
        List<Token> tokens = grammar.sentence().tokens();
        int first = Math.max(0, at - REACH);
        int end = Math.min(tokens.size(), at + REACH + 1);
        for (Map.Entry<Context, Set<String>> context : words.entrySet()) {
            for (int i = first; i < end; i++) {
                String lemma = tokens.get(i).lemma();
                if (context.getValue().contains(lemma)
                        || (i > first
                                && context.getValue().contains(tokens.get(i - 1).lemma() + " " + lemma))) {
                    found.add(context.getKey());
                    break;
                }
            }
        }
        return found;
    }
}
