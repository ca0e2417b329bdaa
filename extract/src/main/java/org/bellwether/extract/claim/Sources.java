package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds who is the source of a cue: its subject, also where another word of the sentence holds it. */
final class Sources {
    private static final int FARTHEST = 6;

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

    /** The noun right before a finite verb, across the comma that closes an apposition: what the engine lost as its subject. */
    private static @Nullable Source inFront(Grammar g, int verb) {
        int at = verb;
        while (at > 0
                && g.token(at - 1).head() == verb
                && Set.of("aux", "advmod", "neg").contains(g.token(at - 1).relation())) {
            at--;
        }
        boolean finite = Set.of("VBD", "VBZ", "VBP").contains(g.token(at).tag());
        int noun = at > 1 && g.token(at - 1).form().equals(",") ? at - 2 : at - 1;
        boolean named = finite
                && noun >= 0
                && (g.token(noun).isNominal() || g.token(noun).tag().equals("WP"));
        return named ? of(g, noun) : null;
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
        Token own = g.child(at, "nsubj", "nsubjpass");
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
        return switch (token.relation()) {
            case "conj", "advcl", "parataxis", "dep" -> subject(g, head, steps + 1);
            case "xcomp" -> {
                Token object = g.child(head, "dobj");
                yield object != null && object.index() < at ? of(g, object.index()) : subject(g, head, steps + 1);
            }
            case "ccomp" -> token.tag().equals("VBG") ? subject(g, head, steps + 1) : null;
            case "acl", "relcl", "vmod" -> above.isNominal() ? of(g, head) : null;
            case "pcomp" -> above.head() < 0 ? null : subject(g, above.head(), steps + 1);
            default -> null;
        };
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
