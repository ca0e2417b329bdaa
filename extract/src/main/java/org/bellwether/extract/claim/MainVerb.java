package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * The verb on which a clause hangs, in something that is said.
 *
 * @param verb the highest word that has a subject
 * @param children the words that hang on it
 */
record MainVerb(Grammar grammar, Token verb, List<Token> children) {
    MainVerb {
        children = List.copyOf(children);
    }

    private static MainVerb at(Grammar grammar, Token verb) {
        return new MainVerb(grammar, verb, grammar.children(verb.index()));
    }

    /** In each sentence of the content the verb on which it hangs. */
    static List<MainVerb> of(Attribution a, AnnotatedText text) {
        List<MainVerb> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (Stretch stretch : a.content()) {
                if (sentence.end() > stretch.start() && sentence.start() < stretch.end()) {
                    MainVerb main = main(new Grammar(sentence), stretch);
                    if (main != null) {
                        found.add(main);
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable MainVerb main(Grammar g, Stretch stretch) {
        for (Token token : g.sentence().tokens()) {
            int head = token.head();
            boolean top = isInside(token, stretch) && (head < 0 || !isInside(g.token(head), stretch));
            boolean order = top && token.tag().equals("VB");
            if (order || (top && g.has(token.index(), "nsubj", "nsubjpass", "expl", "aux"))) {
                return at(g, token);
            }
        }
        return null;
    }

    private static boolean isInside(Token token, Stretch stretch) {
        return stretch.start() <= token.start() && token.end() <= stretch.end();
    }

    /** What the clause says, where its verb is one of saying: "it added that the road was open". */
    @Nullable
    MainVerb said() {
        Token inner = grammar.child(verb.index(), "ccomp");
        return inner == null ? null : at(grammar, inner);
    }

    /** The clauses that are joined to this one, with its subject where they have none of their own. */
    List<MainVerb> joined() {
        List<MainVerb> found = new ArrayList<>();
        for (Token other = grammar.child(verb.index(), "conj");
                other != null && other.isVerb();
                other = grammar.child(other.index(), "conj")) {
            List<Token> words = new ArrayList<>(grammar.children(other.index()));
            if (!grammar.has(other.index(), "nsubj", "nsubjpass", "expl")) {
                children.stream().filter(t -> t.relation().startsWith("nsubj")).forEach(words::add);
            }
            found.add(new MainVerb(grammar, other, words));
        }
        return found;
    }

    /** The verb, or what is tried, begun or gone on with: "tried to seize". */
    Token deed() {
        Token next = verb;
        for (int steps = 0; steps < 3; steps++) {
            Token infinitive = grammar.child(next.index(), "xcomp");
            if (infinitive == null || !infinitive.isVerb()) {
                return next;
            }
            next = infinitive;
        }
        return next;
    }

    /** What somebody is ready or intends to do, or the verb itself. */
    Token undertaken() {
        Token ready = grammar.child(verb.index(), "acomp");
        Token infinitive = grammar.child(ready == null ? verb.index() : ready.index(), "xcomp");
        return infinitive == null ? verb : infinitive;
    }

    /** The deeds of the clause that share its subject: "raided houses and burned cars". */
    List<Token> deeds() {
        List<Token> found = new ArrayList<>(List.of(deed()));
        Token next = verb;
        for (Token other = grammar.child(next.index(), "conj");
                other != null && other.isVerb() && !grammar.has(other.index(), "nsubj", "nsubjpass", "expl");
                other = grammar.child(other.index(), "conj")) {
            found.add(other);
        }
        return found;
    }

    /** Whether the verb has an auxiliary of this lemma. */
    boolean hasAuxiliary(String lemma) {
        return children.stream()
                .anyMatch(t -> t.relation().equals("aux") && t.lemma().equals(lemma));
    }

    /** The first subject, or null. */
    @Nullable
    Token subject() {
        return children.stream()
                .filter(t -> t.relation().startsWith("nsubj"))
                .findFirst()
                .orElse(null);
    }

    /** The lemma of the clause's first word of the relation, or nothing. */
    String lemmaOf(String relation) {
        return children.stream()
                .filter(t -> t.relation().equals(relation))
                .map(Token::lemma)
                .findFirst()
                .orElse("");
    }
}
