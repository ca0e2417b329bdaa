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
import org.jspecify.annotations.Nullable;

/** Finds what nouns and adjectives attribute: "X's claim that …", "made the promise to …", "is convinced that …". */
final class NounAttributions {
    private final CueLexicon cues;
    private final Words words;

    NounAttributions(CueLexicon cues, Words words) {
        this.cues = cues;
        this.words = words;
    }

    List<Attribution> in(Grammar g) {
        List<Attribution> found = new ArrayList<>();
        for (Token token : g.sentence().tokens()) {
            if (token.tag().equals("NN") || token.tag().equals("NNS")) {
                cues.find(Cue.Part.NOUN, token.lemma())
                        .flatMap(c -> noun(g, c, token.index()))
                        .ifPresent(found::add);
            } else if (token.tag().startsWith("JJ") || token.tag().equals("VBN")) {
                cues.find(Cue.Part.ADJECTIVE, token.lemma())
                        .or(() -> cues.find(Cue.Part.ADJECTIVE, token.form().toLowerCase(Locale.ROOT)))
                        .flatMap(c -> adjective(g, c, token.index()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Attribution> noun(Grammar g, Cue cue, int noun) {
        Source source = owner(g, noun);
        Token content = content(g, cue, noun);
        Token giver = content == null ? g.child(noun, "prep") : null;
        Token given = giver == null || giver.lemma().equals("of") ? null : g.child(giver.index(), "pobj");
        if (given != null && cue.takes("that")) {
            // "assurances from X that …": the engine hangs the clause on X
            content = content(g, cue, given.index());
        }
        if (content == null && cue.takes("that")) {
            content = beside(g, noun);
        }
        if (content == null) {
            // "X's view is that …"
            Token noun0 = g.token(noun);
            boolean subject = noun0.relation().equals("nsubj")
                    && noun0.head() >= 0
                    && g.token(noun0.head()).lemma().equals("be");
            content = subject && cue.takes("that") ? g.child(noun0.head(), "ccomp") : null;
            if (content == null || content.index() < noun) {
                return Optional.empty();
            }
        }
        if (source == null && !isTheClaim(g, cue, noun, content)) {
            return Optional.empty();
        }
        return made(g, cue, new TokenRange(g.sentence().index(), noun, noun + 1), noun, source, content);
    }

    /** "received assurances from X that …": the engine hangs the clause that follows the noun on the verb before it. */
    private static @Nullable Token beside(Grammar g, int noun) {
        Token self = g.token(noun);
        if (!self.relation().equals("dobj") || self.head() < 0) {
            return null;
        }
        int end = g.subtree(noun).length();
        for (Token child : g.children(self.head())) {
            boolean clause = Set.of("advcl", "ccomp").contains(child.relation()) && child.index() > noun;
            if (clause && g.subtree(child.index()).nextSetBit(0) == end) {
                Token first = g.token(end);
                return first.lemma().equals("that") && first.relation().equals("mark") ? child : null;
            }
        }
        return null;
    }

    /** "the claim that …", whoever makes it. */
    private static boolean isTheClaim(Grammar g, Cue cue, int noun, Token content) {
        boolean the =
                g.children(noun).stream().anyMatch(t -> Set.of("the", "a", "an").contains(t.lemma()));
        boolean that = g.children(content.index()).stream()
                .anyMatch(t -> t.relation().equals("mark") && t.lemma().equals("that"));
        return the && that && cue.kind() != null;
    }

    private @Nullable Token content(Grammar g, Cue cue, int head) {
        for (Token child : g.children(head)) {
            if (child.index() < head) {
                continue;
            }
            boolean clause =
                    Set.of("acl", "ccomp", "relcl", "xcomp", "advcl").contains(child.relation()) && child.isVerb();
            boolean that = g.children(child.index()).stream()
                    .anyMatch(t -> Set.of("mark", "complm").contains(t.relation())
                            && Set.of("that", "whether").contains(t.lemma()));
            boolean to =
                    g.children(child.index()).stream().anyMatch(t -> t.tag().equals("TO"));
            boolean finite = child.relation().equals("ccomp") && cue.part() == Cue.Part.ADJECTIVE;
            boolean fits = (cue.takes("that") && (that || finite)) || (cue.takes("inf") && to);
            if ((clause && fits) || (child.relation().equals("prep") && cue.takesPreposition(child.lemma()))) {
                return child;
            }
        }
        return null;
    }

    private @Nullable Source owner(Grammar g, int noun) {
        Token owner = g.child(noun, "poss");
        if (owner != null) {
            return withAntecedent(g, noun, Sources.of(g, owner.index()));
        }
        for (Token child : g.children(noun)) {
            boolean names = child.relation().equals("prep")
                    && Set.of("by", "from", "of", "among").contains(child.lemma());
            Token of = names ? g.child(child.index(), "pobj") : null;
            if (of != null && !child.lemma().equals("of")) {
                return Sources.of(g, of.index());
            }
        }
        Token self = g.token(noun);
        if (self.relation().equals("dobj")
                && self.head() >= 0
                && words.is("light", g.token(self.head()).lemma())) {
            return Sources.ofVerb(g, self.head());
        }
        return null;
    }

    /** "The mayor repeated his promise": who "his" stands for is named by the subject of the clause. */
    private static Source withAntecedent(Grammar g, int noun, Source owner) {
        if (!g.token(owner.head()).tag().equals("PRP$")) {
            return owner;
        }
        int verb = g.clauseOf(noun);
        Source subject = g.token(verb).isVerb() ? Sources.ofVerb(g, verb) : null;
        if (subject == null || subject.head() > owner.head() || g.isPassive(verb)) {
            return owner;
        }
        return new Source(subject.head(), List.of(subject.words(), owner.words()));
    }

    private Optional<Attribution> adjective(Grammar g, Cue cue, int adjective) {
        Token self = g.token(adjective);
        boolean said = Set.of("acomp", "oprd", "attr", "root", "xcomp", "ccomp", "conj", "advcl", "relcl")
                .contains(self.relation());
        Token content = content(g, cue, adjective);
        int verb = self.isVerb() ? adjective : self.head();
        if (!said || verb < 0) {
            return Optional.empty();
        }
        if (content == null && cue.takes("that") && !self.isVerb()) {
            content = g.child(verb, "ccomp");
            content = content != null && content.index() > adjective ? content : null;
        }
        Token subject = g.child(verb, "nsubj", "nsubjpass");
        Source source = subject != null ? Sources.of(g, subject.index()) : Sources.ofVerb(g, verb);
        if (content == null
                || source == null
                || Set.of("it", "there").contains(g.token(source.head()).lemma())) {
            return Optional.empty();
        }
        int first = verb < adjective && self.relation().equals("acomp") && adjective - verb <= 3 ? verb : adjective;
        return made(g, cue, new TokenRange(g.sentence().index(), first, adjective + 1), adjective, source, content);
    }

    private static Optional<Attribution> made(
            Grammar g, Cue cue, TokenRange range, int head, @Nullable Source source, Token content) {
        BitSet tokens = g.subtree(content.index());
        tokens.clear(0, head + 1);
        if (content.relation().equals("prep") && tokens.nextSetBit(0) >= 0) {
            tokens.set(tokens.nextSetBit(0), tokens.length());
        }
        TokenRange of = source == null ? range : source.words();
        if (of.first() >= tokens.nextSetBit(0) && tokens.nextSetBit(0) >= 0) {
            tokens.clear(of.first(), of.end());
        }
        List<Stretch> stretches = g.stretches(tokens);
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(cue, range, head, source, stretches, Route.NOUN));
    }
}
