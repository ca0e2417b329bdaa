package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds who is the source of a cue: its subject, also where another word of the sentence holds it. */
final class Sources {
    private static final int FARTHEST = 6;
    private static final Set<String> BREAKS = Set.of(",", "-", "--", "\u2013", "\u2014");
    private static final Set<String> LED = Set.of("vocative", "discourse", "dep", "appos", "npadvmod");

    private Sources() {}

    /** The noun as a source. */
    static Source of(Grammar g, int noun) {
        return new Source(noun, List.of(g.naming(noun)));
    }

    /** Who does what the verb says, or null: the agent where it is passive. */
    static @Nullable Source ofVerb(Grammar g, int verb) {
        if (g.isPassive(verb)) {
            return agent(g, verb);
        }
        Source subject = subject(g, verb, 0);
        return subject == null ? inFront(g, verb) : subject;
    }

    /** As {@link #ofVerb}, and past a subject that cannot speak: "the notion that the talks were over, saying …" is another's. */
    static @Nullable Source ofVerb(Grammar g, int verb, Predicate<Token> speaks) {
        Source found = ofVerb(g, verb);
        if (found == null && !g.isPassive(verb)) {
            return lastSubject(g, verb, speaks);
        }
        if (found == null
                || g.isPassive(verb)
                || nearestSubject(g, verb) != null
                || speaks.test(g.token(found.head()))) {
            return found;
        }
        int at = verb;
        for (int steps = 0; steps < FARTHEST && g.token(at).head() >= 0; steps++) {
            at = g.token(at).head();
            Token subject = nearestSubject(g, at);
            if (subject == null || subject.index() > verb || subject.index() == found.head()) {
                continue;
            }
            if (speaks.test(subject) && !isRelative(subject)) {
                return of(g, subject.index());
            }
        }
        return found;
    }

    /** Where the engine lost the subject: the last one before the verb that can speak, whatever it hangs on. */
    private static @Nullable Source lastSubject(Grammar g, int verb, Predicate<Token> speaks) {
        for (int i = verb - 1; i >= 0; i--) {
            Token token = g.token(i);
            if (token.relation().startsWith("nsubj") && speaks.test(token) && !isRelative(token)) {
                return of(g, i);
            }
        }
        return null;
    }

    /** A mark that sets off what follows: a comma or a dash. */
    static boolean isBreak(Token token) {
        return BREAKS.contains(token.form());
    }

    /** The subject that stands nearest before a verb: "The bridge, the mayor said, was closed"; else one behind it. */
    private static @Nullable Token nearestSubject(Grammar g, int verb) {
        Token found = null;
        for (Token child : g.children(verb)) {
            boolean subject =
                    child.relation().equals("nsubj") || child.relation().equals("nsubjpass");
            boolean time = subject && isTime(g, child.index());
            if (subject && !time && (found == null || child.index() < verb)) {
                found = child;
            }
        }
        return found;
    }

    /** The noun right before a finite verb, across the comma that closes an apposition: what the engine lost as its subject. */
    private static @Nullable Source inFront(Grammar g, int verb) {
        int at = verb;
        while (at > 0
                && g.token(at - 1).head() == verb
                && Set.of("aux", "advmod", "neg").contains(g.token(at - 1).relation())) {
            at--;
        }
        boolean finite = Set.of("VBD", "VBZ", "VBP").contains(g.token(at).tag());
        int noun = at - 1;
        while (noun > 0 && isTime(g, noun)) {
            noun--;
        }
        if (noun > 0 && g.token(noun).form().equals(")")) {
            while (noun > 0 && !g.token(noun).form().equals("(")) {
                noun--;
            }
            noun--;
        } else if (noun > 0 && isBreak(g.token(noun))) {
            noun--;
        }
        boolean named = finite
                && noun >= 0
                && (g.token(noun).isNominal() || g.token(noun).tag().equals("WP"));
        return named ? of(g, beforePhrase(g, verb, noun)) : null;
    }

    /** "Fisher on Saturday said", "Fisher last week said": words that tell when. */
    private static boolean isTime(Grammar g, int at) {
        Token token = g.token(at);
        boolean date = g.sentence()
                .nameAt(at)
                .filter(n -> n.type().equals("DATE") || n.type().equals("TIME"))
                .isPresent();
        boolean ties = token.lemma().equals("on") && at + 1 < g.size() && isTime(g, at + 1);
        return date || ties;
    }

    /** "Fisher, in Warsaw, said": the name that leads the clause, where the noun right before the verb hangs on a preposition. */
    private static int beforePhrase(Grammar g, int verb, int noun) {
        Token self = g.token(noun);
        if (!self.relation().equals("pobj") || self.head() < 0) {
            return noun;
        }
        for (Token child : g.children(verb)) {
            boolean led = LED.contains(child.relation()) && child.isProperNoun() && child.index() < self.head();
            if (led) {
                return child.index();
            }
        }
        return noun;
    }

    /** The noun nearest to a verb among the tokens allowed: for a tag whose grammar the engine missed ("…," cried the judge). */
    static @Nullable Source beside(Grammar g, int verb, IntPredicate allowed) {
        for (int step = 1; step <= FARTHEST; step++) {
            for (int i : new int[] {verb - step, verb + step}) {
                boolean noun = i >= 0
                        && i < g.size()
                        && g.token(i).isNominal()
                        && !g.token(i).tag().equals("PRP$");
                if (noun && allowed.test(i)) {
                    return of(g, nameHead(g, i));
                }
            }
        }
        return null;
    }

    /** From a name's first word to the word on which it hangs. */
    private static int nameHead(Grammar g, int at) {
        int head = at;
        for (int steps = 0; steps < FARTHEST; steps++) {
            Token token = g.token(head);
            boolean part = Set.of("compound", "nmod").contains(token.relation()) && token.head() > head;
            if (!part || !g.token(token.head()).isNominal()) {
                return head;
            }
            head = token.head();
        }
        return head;
    }

    static @Nullable Source agent(Grammar g, int verb) {
        Token by = g.child(verb, "agent");
        if (by == null) {
            for (Token child : g.children(verb)) {
                if (child.lemma().equals("by") && child.relation().equals("prep")) {
                    by = child;
                }
            }
        }
        Token noun = by == null ? null : g.child(by.index(), "pobj");
        return noun == null ? null : of(g, noun.index());
    }

    private static @Nullable Source subject(Grammar g, int at, int steps) {
        Token own = nearestSubject(g, at);
        boolean impersonal = own != null && steps > 0 && own.lemma().equals("it");
        if (impersonal) {
            return null;
        }
        if (own != null && !own.relation().equals("expl")) {
            return isRelative(own) ? relative(g, at, own) : of(g, own.index());
        }
        Token token = g.token(at);
        int head = token.head();
        if (head < 0 || steps >= FARTHEST) {
            return null;
        }
        Token above = g.token(head);
        Token beside = steps == 0 ? besideParticiple(g, at) : null;
        if (beside != null) {
            return of(g, beside.index());
        }
        return switch (token.relation()) {
            case "conj", "advcl", "parataxis", "dep" -> subject(g, head, steps + 1);
            case "xcomp" -> {
                Token object = g.child(head, "dobj");
                yield object != null && object.index() < at ? of(g, object.index()) : subject(g, head, steps + 1);
            }
            case "ccomp" -> token.tag().equals("VBG") ? subject(g, head, steps + 1) : null;
            case "acl", "relcl", "vmod" -> above.isNominal() || above.relation().equals("pobj") ? of(g, head) : null;
            case "pcomp" -> ofPhrase(g, head, steps + 1);
            default -> null;
        };
    }

    /** "after warning that …", "a record of warning that …", "stopped short of warning that …": whose phrase it is. */
    private static @Nullable Source ofPhrase(Grammar g, int preposition, int steps) {
        int at = g.token(preposition).head();
        Token quoted = at >= 0 && g.token(preposition).lemma().equals("as") ? g.child(at, "dobj", "nsubjpass") : null;
        if (quoted != null && quoted.index() < preposition) {
            // "quoted the mayor as saying"
            return of(g, quoted.index());
        }
        for (int i = 0; i < FARTHEST && at >= 0; i++) {
            Token owner = g.child(at, "poss");
            if (g.token(at).isNominal() && owner != null) {
                return of(g, owner.index());
            }
            Source found = g.token(at).isVerb() ? subject(g, at, steps) : null;
            if (found != null) {
                return found;
            }
            at = g.token(at).head();
        }
        return null;
    }

    /** "with many saying that …": the noun between "with" and the participle. */
    private static @Nullable Token besideParticiple(Grammar g, int verb) {
        if (!g.token(verb).tag().equals("VBG")) {
            return null;
        }
        int head = g.token(verb).head();
        if (g.token(head).lemma().equals("with")) {
            return g.child(head, "pobj");
        }
        for (Token child : g.children(head)) {
            boolean with = child.lemma().equals("with") && child.relation().equals("prep") && child.index() < verb;
            Token noun = with ? g.child(child.index(), "pobj") : null;
            if (noun != null && g.subtree(child.index()).length() == verb) {
                return noun;
            }
        }
        return null;
    }

    private static boolean isRelative(Token token) {
        return token.tag().equals("WP") || token.tag().equals("WDT");
    }

    /** "the general, who said …": the general, and the pronoun that stands for him. */
    private static Source relative(Grammar g, int verb, Token pronoun) {
        int clause = verb;
        for (int i = 0; i < FARTHEST && g.token(clause).relation().equals("conj"); i++) {
            clause = g.token(clause).head();
        }
        int head = g.token(clause).head();
        TokenRange self = g.naming(pronoun.index());
        if (head < 0 || !g.token(head).isNominal() || head > verb) {
            return new Source(pronoun.index(), List.of(self));
        }
        List<TokenRange> ranges = new ArrayList<>();
        ranges.add(g.naming(head));
        ranges.add(self);
        return new Source(head, ranges);
    }
}
