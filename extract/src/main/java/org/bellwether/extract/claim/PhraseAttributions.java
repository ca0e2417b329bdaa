package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.claim.Attribution.Route;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.language.Token;
import org.bellwether.model.Block;

/** Finds what phrases attribute: "according to X", "in the words of X", "reportedly", and a headline's "X: …". */
final class PhraseAttributions {
    private static final int LONGEST_NAME_BEFORE_COLON = 5;
    private static final int SHORTEST_AFTER_COLON = 3;

    private final List<Cue> phrases;
    private final Optional<Cue> colon;
    private final Words words;

    PhraseAttributions(CueLexicon cues, Words words) {
        this.words = words;
        colon = cues.find(Cue.Part.PHRASE, ":");
        phrases = cues.cues().stream()
                .filter(c -> c.part() == Cue.Part.PHRASE && !c.lemma().equals(":"))
                .toList();
    }

    List<Attribution> in(Grammar g) {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < g.size(); i++) {
            for (Cue cue : phrases) {
                int length = matches(g, i, cue.lemma().split(" "));
                if (length > 0) {
                    (length == 1 && g.token(i).tag().equals("RB")
                                    ? adverb(g, cue, i)
                                    : phrase(g, cue, new TokenRange(g.sentence().index(), i, i + length)))
                            .ifPresent(found::add);
                }
            }
        }
        colon.flatMap(c -> colon(g, c)).ifPresent(found::add);
        return found;
    }

    private static int matches(Grammar g, int at, String[] phrase) {
        for (int i = 0; i < phrase.length; i++) {
            if (at + i >= g.size()
                    || !g.token(at + i).form().toLowerCase(Locale.ROOT).equals(phrase[i])) {
                return 0;
            }
        }
        return phrase.length;
    }

    private Optional<Attribution> phrase(Grammar g, Cue cue, TokenRange range) {
        Token last = g.token(range.end() - 1);
        Token noun = g.child(last.index(), "pobj");
        if (noun == null || !noun.isNominal() || !named(g, noun) || words.is("unit", noun.lemma())) {
            return Optional.empty();
        }
        BitSet phrase = g.subtree(last.index());
        phrase.set(range.first(), range.end());
        phrase.clear(0, range.first());
        int top = g.token(range.first()).head();
        if (top < 0) {
            return Optional.empty();
        }
        boolean atEdge = range.first() == 0 || phrase.length() >= g.size() - 2;
        BitSet content = g.subtree(clause(g, top, atEdge && (range.first() == 0 || g.isMark(range.first() - 1))));
        content.andNot(phrase);
        if (atEdge && range.first() > 0) {
            content.clear(range.first(), g.size());
        }
        Source source = Sources.of(g, noun.index());
        List<Stretch> stretches = g.stretches(content);
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(cue, range, range.first(), source, stretches, Route.PHRASE));
    }

    /** "according to plan" names nobody: a common noun in the singular needs an article or a modifier. */
    private static boolean named(Grammar g, Token noun) {
        return !noun.tag().equals("NN") || !g.children(noun.index()).isEmpty();
    }

    /** The clause that a phrase colours: the nearest one with a subject, or the whole sentence for one that leads it. */
    private static int clause(Grammar g, int from, boolean whole) {
        int at = g.clauseOf(from);
        for (int steps = 0; steps < g.size() && g.token(at).head() >= 0; steps++) {
            boolean complete = g.has(at, "nsubj", "nsubjpass", "csubj", "expl");
            if (complete && !whole) {
                break;
            }
            at = g.clauseOf(g.token(at).head());
        }
        return at;
    }

    private static Optional<Attribution> adverb(Grammar g, Cue cue, int adverb) {
        int head = g.token(adverb).head();
        if (head < 0) {
            return Optional.empty();
        }
        BitSet content = g.subtree(g.clauseOf(head));
        content.clear(adverb);
        TokenRange range = new TokenRange(g.sentence().index(), adverb, adverb + 1);
        List<Stretch> stretches = g.stretches(content);
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(cue, range, adverb, null, stretches, Route.PHRASE));
    }

    /** A person; in capitals, the speaker of a transcript; in a headline also a body, people, or what somebody wrote. */
    private boolean speaksBeforeColon(Grammar g, int at) {
        String type = g.sentence().nameAt(at).map(n -> n.type()).orElse("");
        Token token = g.token(at);
        boolean capitals = token.form().matches("\\p{Lu}{3,}") && token.isNominal();
        boolean headline = g.sentence().block() == Block.Kind.HEADLINE;
        boolean body = Set.of("GPE", "ORG", "NORP").contains(type)
                || words.is("person", token.lemma())
                || words.is("document", token.lemma());
        return type.equals("PERSON") || capitals || (headline && body && !words.is("label", token.lemma()));
    }

    /** "Smith: the deal is dead": a name, a colon, a clause. */
    private Optional<Attribution> colon(Grammar g, Cue cue) {
        int at = -1;
        for (int i = 1; i <= LONGEST_NAME_BEFORE_COLON && i < g.size() - SHORTEST_AFTER_COLON; i++) {
            if (g.token(i).form().equals(":")) {
                at = i;
                break;
            }
        }
        if (at < 0) {
            return Optional.empty();
        }
        int first = g.isMark(0) ? 1 : 0;
        for (int i = first; i < at; i++) {
            if (!g.token(i).isNominal()
                    && !g.token(i).tag().equals("DT")
                    && !g.token(i).tag().startsWith("JJ")) {
                return Optional.empty();
            }
        }
        if (!speaksBeforeColon(g, at - 1)) {
            return Optional.empty();
        }
        BitSet content = new BitSet();
        content.set(at + 1, g.size());
        boolean headline = g.sentence().block() == Block.Kind.HEADLINE;
        if (!headline && content.stream().noneMatch(i -> g.token(i).isVerb())) {
            return Optional.empty();
        }
        int sentence = g.sentence().index();
        Source source = new Source(at - 1, List.of(new TokenRange(sentence, first, at)));
        return Optional.of(new Attribution(
                cue, new TokenRange(sentence, at, at + 1), at, source, g.stretches(content), Route.COLON));
    }
}
