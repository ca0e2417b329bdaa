package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Claim;

/**
 * What is done by saying something. The cue decides, but where it says no more than "said", the content does:
 *
 * <ol>
 *   <li>a modal of duty in its main clause makes a demand ("must leave");
 *   <li>what is to come is a promise where the speaker's side is the subject ("we will fight", "it would never send troops"), else a
 *       forecast ("prices will rise");
 *   <li>what is negated is a denial where the speaker's side is the subject or nothing is said to exist ("our army takes no
 *       part", "there are no troops"); other negations stay statements ("the road is not open");
 *   <li>all else is a statement.
 * </ol>
 *
 * <p>The speaker's side: a pronoun of the first or third person, or words that the speaker's name shares.
 */
final class Kinds {
    private final Words words;

    Kinds(Words words) {
        this.words = words;
    }

    /**
     * The kind of an attribution that is a claim.
     *
     * @param speakerWords the words that name the speaker's side, lower-case: its name, its country's demonyms
     */
    Claim.Kind of(Attribution a, Claim.Kind byCue, AnnotatedText text, List<String> speakerWords) {
        if (byCue != Claim.Kind.STATEMENT) {
            return byCue;
        }
        Main main = main(a, text);
        if (main == null) {
            return byCue;
        }
        List<Token> kin = main.children;
        if (kin.stream().anyMatch(t -> t.relation().equals("aux") && words.is("demand", t.lemma()))) {
            return Claim.Kind.DEMAND;
        }
        boolean negated = kin.stream().anyMatch(t -> isNegation(main.grammar, t));
        boolean own = kin.stream()
                .filter(t -> t.relation().startsWith("nsubj"))
                .anyMatch(t -> isOwn(main.grammar, t.index(), speakerWords));
        boolean nothing = negated && kin.stream().anyMatch(t -> t.relation().equals("expl"));
        boolean future = kin.stream()
                .anyMatch(t -> t.relation().equals("aux")
                        && words.is("future", t.form().toLowerCase(Locale.ROOT)));
        if (future) {
            return own ? Claim.Kind.PROMISE : Claim.Kind.FORECAST;
        }
        return (own && negated) || nothing ? Claim.Kind.DENIAL : byCue;
    }

    private record Main(Grammar grammar, List<Token> children) {}

    /** The verb on which the content's first clause hangs: the highest word of it that has a subject. */
    private static @org.jspecify.annotations.Nullable Main main(Attribution a, AnnotatedText text) {
        Stretch first = a.content().getFirst();
        for (Sentence sentence : text.sentences()) {
            if (sentence.end() <= first.start() || sentence.start() >= first.end()) {
                continue;
            }
            Grammar g = new Grammar(sentence);
            for (Token token : sentence.tokens()) {
                boolean inside = first.start() <= token.start() && token.end() <= first.end();
                int head = token.head();
                boolean top = inside && (head < 0 || !isInside(sentence.token(head), first));
                if (top && g.has(token.index(), "nsubj", "nsubjpass", "expl", "aux")) {
                    return new Main(g, new ArrayList<>(g.children(token.index())));
                }
            }
        }
        return null;
    }

    private static boolean isInside(Token token, Stretch stretch) {
        return stretch.start() <= token.start() && token.end() <= stretch.end();
    }

    private boolean isNegation(Grammar g, Token child) {
        if (words.is("negation", child.lemma()) || child.relation().equals("neg")) {
            return true;
        }
        // "there are no troops", "takes no part"
        return List.of("dobj", "attr", "nsubj").contains(child.relation())
                && g.children(child.index()).stream()
                        .anyMatch(t ->
                                words.is("negation", t.lemma()) || t.relation().equals("neg"));
    }

    private boolean isOwn(Grammar g, int subject, List<String> speakerWords) {
        Token token = g.token(subject);
        if (token.tag().equals("PRP")) {
            return words.is("own", token.lemma())
                    || words.is("own", token.form().toLowerCase(Locale.ROOT));
        }
        for (int i : g.subtree(subject).stream().toArray()) {
            Token word = g.token(i);
            String form = word.form().toLowerCase(Locale.ROOT);
            boolean our = word.tag().equals("PRP$") && words.is("own", form);
            boolean named = (word.isProperNoun() || word.tag().equals("JJ")) && speakerWords.contains(form);
            if (our || named) {
                return true;
            }
        }
        return false;
    }
}
