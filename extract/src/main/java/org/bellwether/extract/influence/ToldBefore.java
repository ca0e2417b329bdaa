package org.bellwether.extract.influence;

import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/** What was told just before, to which "this", "as a result" or "these steps" point back. */
final class ToldBefore {
    private final AnnotatedText text;
    private final Concepts concepts;
    private final Meanings meanings;

    ToldBefore(AnnotatedText text, Concepts concepts, Meanings meanings) {
        this.text = text;
        this.concepts = concepts;
        this.meanings = meanings;
    }

    /** The clause to which this verb's is joined, or else the sentence before. */
    Optional<Side> clause(Grammar grammar, Sides sides, int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < grammar.sentence().tokens().size(); steps++) {
            Token token = grammar.token(at);
            if (token.relation().equals("conj")
                    && grammar.isVerb(token.head())
                    && token.head() < at
                    && !grammar.children(at, "nsubj", "nsubjpass").isEmpty()) {
                return sides.of(token.head(), Set.of(at));
            }
            if (token.relation().equals("root") || token.head() < 0) {
                break;
            }
            if (token.relation().equals("advcl") && isFirst(grammar, sides, at)) {
                break;
            }
            if (token.relation().equals("advcl")
                    && at > token.head()
                    && sides.first(at) > 0
                    && grammar.token(sides.first(at) - 1).tag().equals(",")) {
                return thing(grammar, sides, sides.first(at));
            }
            if (Set.of("relcl", "acl", "advcl", "ccomp").contains(token.relation())) {
                return Optional.empty();
            }
            at = token.head();
        }
        return sentence(grammar);
    }

    /** "While this could help, ...": the clause opens its sentence. */
    private static boolean isFirst(Grammar grammar, Sides sides, int verb) {
        return sides.first(verb) == 0 && verb < grammar.token(verb).head();
    }

    /** "favours a long truce, as this outcome helps trade": the object of a known concept before the clause. */
    private Optional<Side> thing(Grammar grammar, Sides sides, int first) {
        for (int at = first - 1; at >= 0; at--) {
            Token token = grammar.token(at);
            if (token.relation().equals("dobj")
                    && token.tag().startsWith("NN")
                    && concepts.of(token).isPresent()) {
                return sides.of(at, Set.of());
            }
        }
        return Optional.empty();
    }

    /** The main clause of the sentence before, in the same or the preceding paragraph. */
    Optional<Side> sentence(Grammar grammar) {
        int index = grammar.sentence().index();
        if (index == 0) {
            return Optional.empty();
        }
        Sentence before = text.sentences().get(index - 1);
        Sentence here = grammar.sentence();
        boolean near = before.block() == here.block() && here.paragraph() - before.paragraph() <= 1;
        boolean question = before.tokens().getLast().form().equals("?");
        if (!near || question) {
            return Optional.empty();
        }
        Grammar other = new Grammar(before);
        for (Token token : before.tokens()) {
            if (token.head() < 0 && token.isVerb() && !meanings.isSaying(other, token.index())) {
                return new Sides(other).of(lastJoined(other, token.index()), Set.of());
            }
        }
        return Optional.empty();
    }

    /** "The vote is near, and the draft excludes attacks. This ...": the last clause with a subject of its own. */
    private static int lastJoined(Grammar grammar, int root) {
        int last = root;
        for (int next : grammar.children(root, "conj")) {
            boolean clause = grammar.isVerb(next)
                    && !grammar.children(next, "nsubj", "nsubjpass").isEmpty();
            last = clause ? next : last;
        }
        return last;
    }
}
