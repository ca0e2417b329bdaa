package org.bellwether.extract.influence;

import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/**
 * What a pronoun, a "this step" or a "which" on a side stands for: the clause or the sentence before, where grammar makes that clear;
 * else nothing.
 */
final class Pointers {
    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those", "such");

    private final AnnotatedText text;
    private final Cast cast;
    private final Concepts concepts;
    private final Meanings meanings;
    private final ToldBefore before;

    Pointers(AnnotatedText text, Cast cast, Concepts concepts) {
        this.text = text;
        this.cast = cast;
        this.concepts = concepts;
        this.meanings = new Meanings(cast, concepts);
        this.before = new ToldBefore(text, concepts, meanings);
    }

    /** What the article's words stand for. */
    Meanings meanings() {
        return meanings;
    }

    /** What the article told before a word. */
    ToldBefore before() {
        return before;
    }

    /** The side of a word; of what it points to where it only points. */
    Optional<Side> resolved(Grammar grammar, Sides sides, int head, int verb, Set<Integer> excluded) {
        Token token = grammar.token(head);
        String form = grammar.form(head);
        boolean pronoun = token.tag().startsWith("PRP") || token.tag().equals("EX");
        if (pronoun) {
            return pronoun(grammar, sides, token, verb);
        }
        if (token.relation().equals("poss")
                || meanings.isBareActor(grammar, head)
                || Meanings.isAnything(grammar, head)) {
            return Optional.empty();
        }
        if (token.tag().equals("DT") || token.tag().equals("WDT") || token.tag().equals("WP")) {
            return form.equals("this") || form.equals("that") ? before.clause(grammar, sides, verb) : Optional.empty();
        }
        if (WordClass.SHELL.hasNoun(token.lemma()) || WordClass.NAMED_DEED.hasNoun(token.lemma())) {
            boolean demonstrative =
                    grammar.children(head).stream().anyMatch(c -> DEMONSTRATIVES.contains(grammar.form(c.index())));
            if (demonstrative && grammar.children(head, "acl", "prep").isEmpty()) {
                return before.clause(grammar, sides, verb);
            }
            if (WordClass.SHELL.hasNoun(token.lemma())
                    && grammar.children(head, "prep", "acl", "poss", "compound", "ccomp")
                            .isEmpty()) {
                return Optional.empty();
            }
        }
        return sides.of(head, excluded);
    }

    /**
     * "While the sanctions have hurt, they have not ...": the subject of the clause put in front, where it is no actor. "Getting the
     * loan would help. It would also ...": the clause that is the subject before.
     */
    private Optional<Side> pronoun(Grammar grammar, Sides sides, Token pronoun, int verb) {
        String form = grammar.form(pronoun.index());
        boolean subject = pronoun.relation().startsWith("nsubj");
        if (!subject || !(form.equals("it") || form.equals("they"))) {
            return Optional.empty();
        }
        for (int clause : grammar.children(pronoun.head(), "advcl")) {
            if (clause < pronoun.index()) {
                for (int noun : grammar.children(clause, "nsubj", "nsubjpass")) {
                    if (form.equals("it") && Set.of("that", "this").contains(grammar.form(noun))) {
                        return before.clause(grammar, sides, clause);
                    }
                    boolean plural = grammar.token(noun).tag().endsWith("S");
                    if (plural == form.equals("they")
                            && grammar.token(noun).tag().startsWith("NN")) {
                        return meanings.isBareActor(grammar, noun)
                                ? Optional.empty()
                                : resolved(grammar, sides, noun, clause, Set.of());
                    }
                }
            }
        }
        boolean main = grammar.token(pronoun.head()).head() < 0;
        int index = grammar.sentence().index();
        if (form.equals("they") && isOfMain(grammar, pronoun.head()) && index > 0) {
            return subjectBefore(grammar);
        }
        if (form.equals("it") && main && verb == pronoun.head() && index > 0) {
            Grammar other = new Grammar(text.sentences().get(index - 1));
            for (Token token : other.sentence().tokens()) {
                if (token.head() < 0) {
                    for (int clause : other.children(token.index(), "csubj")) {
                        return new Sides(other).of(clause, Set.of());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfMain(Grammar grammar, int verb) {
        int at = verb;
        while (grammar.token(at).relation().equals("conj") && grammar.token(at).head() >= 0) {
            at = grammar.token(at).head();
        }
        return grammar.token(at).head() < 0;
    }

    /** "The sanctions failed. They hurt ...": the subject of the sentence before, where it is several states and nobody. */
    private Optional<Side> subjectBefore(Grammar grammar) {
        int index = grammar.sentence().index();
        Sentence before = text.sentences().get(index - 1);
        if (before.block() != grammar.sentence().block()) {
            return Optional.empty();
        }
        Grammar other = new Grammar(before);
        for (Token token : before.tokens()) {
            if (token.head() >= 0 || !token.isVerb()) {
                continue;
            }
            for (int noun : other.children(token.index(), "nsubj", "nsubjpass")) {
                Token subject = other.token(noun);
                if (subject.tag().startsWith("PRP")) {
                    return other.form(noun).equals("they")
                            ? pronoun(other, new Sides(other), subject, token.index())
                            : Optional.empty();
                }
                boolean states = subject.tag().equals("NNS")
                        && concepts.of(subject).isPresent()
                        && cast.headedBy(before.index(), noun).isEmpty();
                return states ? resolved(other, new Sides(other), noun, token.index(), Set.of()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What "which" or "that" stands for: the noun before, or its whole clause where the noun is an actor or says nothing itself. */
    Optional<Side> antecedent(Grammar grammar, Sides sides, int noun, int relative) {
        int top = relative;
        while (grammar.token(top).relation().equals("conj")) {
            top = grammar.token(top).head();
        }
        int first = sides.first(top);
        boolean comma = first > 0 && grammar.token(first - 1).tag().equals(",");
        int beside = besideParenthesis(grammar, sides, noun, comma);
        if (beside != noun) {
            return resolved(grammar, sides, beside, relative, Set.of(top));
        }
        Token token = grammar.token(noun);
        boolean shell = WordClass.SHELL.hasNoun(token.lemma());
        if (shell || (comma && meanings.isBareActor(grammar, noun))) {
            int clause = noun;
            while (clause >= 0 && !grammar.isVerb(clause)) {
                clause = grammar.token(clause).head();
            }
            return clause < 0 ? Optional.empty() : clauseOver(grammar, sides, clause, shell ? noun : top);
        }
        return resolved(grammar, sides, noun, relative, Set.of(top));
    }

    /** "ties, both at home and abroad, that ...": the noun before what stands between commas. */
    private static int besideParenthesis(Grammar grammar, Sides sides, int noun, boolean comma) {
        Token token = grammar.token(noun);
        if (!comma || !token.relation().equals("pobj")) {
            return noun;
        }
        int prep = token.head();
        int first = sides.first(prep);
        boolean parenthesis = first > 0 && grammar.token(first - 1).tag().equals(",");
        // the parser may hang what stands between commas on the verb
        if (parenthesis && first > 1 && grammar.token(first - 2).tag().startsWith("NN")) {
            return first - 2;
        }
        int above = grammar.token(prep).head();
        return parenthesis && above >= 0 && grammar.token(above).tag().startsWith("NN") ? above : noun;
    }

    /** The clause of a verb, from its first conjunct, without what hangs below a word. */
    Optional<Side> clauseOver(Grammar grammar, Sides sides, int verb, int without) {
        int top = verb;
        while (grammar.token(top).relation().equals("conj")
                && grammar.isVerb(grammar.token(top).head())
                && grammar.children(top, "nsubj", "nsubjpass").isEmpty()) {
            top = grammar.token(top).head();
        }
        return sides.of(top, Set.of(without)).or(() -> sides.of(verb, Set.of(without)));
    }
}
