package org.bellwether.extract.event;

import java.util.Set;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Token;
import org.bellwether.model.Span;

/**
 * Tells what a speaker asserts from what he and the author both take for granted: in "the police said that the men who robbed the
 * bank had fled after they shot a guard" only the flight is the police's claim.
 *
 * <p>Taken for granted is what stands in a relative clause or a participle of somebody known, in a clause of time, and a deed
 * told by a noun that is known ("the shooting", "his arrest").
 */
final class Presupposed {
    private static final Set<String> KNOWN =
            Set.of("the", "this", "that", "these", "those", "all", "both", "every", "each");
    private static final Set<String> TEMPORAL = Set.of("after", "before", "when", "while", "since", "as", "following");

    private Presupposed() {}

    /** Whether the deed is no part of what the content asserts. */
    static boolean in(Span content, AnnotatedText text, Frame frame) {
        Grammar grammar = frame.grammar();
        if (frame.kind() == Frame.Kind.NOUN && frame.carrier() < 0 && isKnown(grammar, frame.at())) {
            return true;
        }
        int steps = grammar.sentence().tokens().size();
        for (int at = frame.anchor();
                at >= 0 && steps > 0;
                at = grammar.token(at).head(), steps--) {
            Token token = grammar.token(at);
            int head = token.head();
            if (head < 0 || !content.contains(text.span(grammar.sentence(), head, head))) {
                return false;
            }
            boolean granted = switch (token.relation()) {
                case "acl" -> isKnown(grammar, head) && !grammar.isInfinitive(at);
                case "relcl" -> (isKnown(grammar, head) || areSeveral(grammar, head)) && !grammar.isInfinitive(at);
                case "advcl" -> isTemporal(grammar, at);
                case "pcomp" -> TEMPORAL.contains(grammar.form(head));
                default -> false;
            };
            if (granted) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun means somebody or something that the reader is taken to know. */
    private static boolean isKnown(Grammar grammar, int noun) {
        Token token = grammar.token(noun);
        // "all miners and bakers detained last week": the first one's article counts for both
        if (token.relation().equals("conj")
                && grammar.children(noun, "det", "poss").isEmpty()
                && !token.isProperNoun()) {
            return token.head() >= 0 && grammar.token(token.head()).isNominal() && isKnown(grammar, token.head());
        }
        return token.isProperNoun()
                || !grammar.children(noun, "poss").isEmpty()
                || grammar.children(noun, "det", "predet").stream().anyMatch(d -> KNOWN.contains(grammar.form(d)));
    }

    /** "Thousands of miners who were driven out": whoever says something of them does not say that they were. */
    private static boolean areSeveral(Grammar grammar, int noun) {
        Token token = grammar.token(noun);
        return token.tag().equals("NNS") || token.tag().equals("CD");
    }

    private static boolean isTemporal(Grammar grammar, int verb) {
        return !grammar.isInfinitive(verb)
                && grammar.children(verb, "mark", "advmod").stream()
                        .anyMatch(m -> m < verb && TEMPORAL.contains(grammar.form(m)));
    }
}
