package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** What stands as the subject of a causal verb, however far off: its clause, the part in it, the thing meant by a pronoun. */
final class Subjects {
    private final Grammar grammar;
    private final Sides sides;
    private final Meanings meanings;
    private final Pointers pointers;
    private final Purposes purposes;
    private final LooseParticiples participles;
    private final Means means;

    Subjects(ParsedSentence parsed, Purposes purposes, LooseParticiples participles) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        meanings = parsed.meanings();
        pointers = parsed.pointers();
        this.purposes = purposes;
        this.participles = participles;
        means = new Means(parsed);
    }

    /** What drives, where the verb is one of driving. */
    Optional<Side> of(int verb, Set<Integer> excluded) {
        if (isOfMotive(verb)) {
            return Optional.empty();
        }
        int use = Use.torn(grammar, verb);
        if (use >= 0) {
            return means.used(use, verb);
        }
        List<Integer> clauses = grammar.children(verb, "csubj");
        if (!clauses.isEmpty()) {
            int doing = clauses.getFirst();
            boolean so = grammar.token(doing).lemma().equals("do")
                    && grammar.children(doing, "advmod").stream()
                            .anyMatch(a -> grammar.form(a).equals("so"));
            return so ? doneSo(doing) : between(doing, verb);
        }
        // "Making X a combatant could ...": the clause that the parser takes for the subject's own verb
        for (int own : grammar.children(verb, "nsubj", "nsubjpass")) {
            if (grammar.isVerb(own) && grammar.token(own).tag().equals("VBG")) {
                return between(own, verb);
            }
        }
        if (participles.isLoose(verb)) {
            if (grammar.isPassive(verb)) {
                return agent(verb, excluded);
            }
            return participles.mainClause(verb);
        }
        Optional<Side> part = partIn(verb);
        if (part.isPresent()) {
            return part;
        }
        List<Integer> heads = grammar.subject(verb);
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        boolean relative = grammar.children(verb, "nsubj").stream()
                .anyMatch(
                        s -> grammar.form(s).equals("which") || grammar.form(s).equals("that"));
        int head = heads.getFirst();
        if (meanings.isAimAlone(grammar, head)) {
            return Optional.empty();
        }
        Token token = grammar.token(verb);
        boolean inRelative = relative && token.relation().equals("relcl");
        boolean joined = token.relation().equals("conj")
                && grammar.token(token.head()).relation().equals("relcl");
        if (inRelative || joined) {
            return pointers.antecedent(grammar, sides, head, verb);
        }
        Optional<Side> instrument = meanings.isBareActor(grammar, head) ? means.of(verb, head) : Optional.empty();
        if (instrument.isEmpty() && isAim(verb, head)) {
            instrument = purposes.deed(verb);
        }
        if (instrument.isPresent()) {
            return instrument;
        }
        return pointers.resolved(grammar, sides, head, verb, excluded);
    }

    /** "set gangs loose to stop the aid": not whoever does it drives, but what he does. */
    private boolean isAim(int verb, int doer) {
        int deed = grammar.token(verb).head();
        return grammar.token(verb).relation().equals("advcl")
                && grammar.isInfinitive(verb)
                && (meanings.isBareActor(grammar, doer)
                        || isOfAnother(deed, doer)
                        || grammar.children(deed, "dobj").stream().anyMatch(o -> o > deed && o < verb));
    }

    /** "As a crowd gathered to help, a blast ...": the verb has a subject of its own. */
    private boolean isOfAnother(int verb, int doer) {
        List<Integer> own = grammar.children(verb, "nsubj", "nsubjpass");
        return !own.isEmpty() && !grammar.subject(verb).contains(doer);
    }

    /** "refuses to open the port, as doing so would ...": the infinitive before. */
    private Optional<Side> doneSo(int doing) {
        for (int at = doing - 1; at >= 0; at--) {
            if (grammar.isVerb(at) && grammar.isInfinitive(at)) {
                Set<Integer> aside = new HashSet<>();
                for (int over = doing; over > at; over = grammar.token(over).head()) {
                    aside.add(over);
                }
                grammar.children(at, "dobj").forEach(aside::remove);
                return sides.of(at, aside).filter(s -> s.range().end() <= doing);
            }
        }
        return Optional.empty();
    }

    /** "shows a determination to keep the port": tells why, not what comes of it. */
    private boolean isOfMotive(int verb) {
        Token token = grammar.token(verb);
        int noun = token.head();
        return token.relation().equals("acl")
                && grammar.isInfinitive(verb)
                && noun >= 0
                && grammar.token(noun).relation().equals("dobj")
                && WordClass.SHOWING.has(
                        grammar.token(grammar.token(noun).head()).lemma());
    }

    /** "the port's role in ending the shortage": the part that something has in what drives. */
    private Optional<Side> partIn(int verb) {
        Token token = grammar.token(verb);
        if (!token.relation().equals("pcomp") || !grammar.form(token.head()).equals("in")) {
            return Optional.empty();
        }
        int in = token.head();
        int noun = grammar.token(in).head();
        return noun >= 0 && WordClass.PART.has(grammar.token(noun).lemma())
                ? sides.of(noun, Set.of(in))
                : Optional.empty();
    }

    private Optional<Side> agent(int verb, Set<Integer> excluded) {
        List<Integer> agents = grammar.subject(verb);
        return agents.isEmpty()
                ? Optional.empty()
                : pointers.resolved(grammar, sides, agents.getFirst(), verb, excluded);
    }

    /** A subject that is a clause: the parser may hang its object on the verb above. */
    private Optional<Side> between(int clause, int verb) {
        int first = sides.first(clause);
        List<Integer> ends = grammar.children(verb).stream()
                .filter(c -> c.index() > clause
                        && c.index() < verb
                        && !c.relation().startsWith("aux")
                        && !c.relation().equals("advmod")
                        && !c.relation().equals("neg"))
                .map(c -> sides.last(c.index()))
                .toList();
        int last = sides.last(clause);
        for (int end : ends) {
            last = Math.max(last, end);
        }
        if (last >= verb || last - first > 25) {
            return Optional.empty();
        }
        return Optional.of(new Side(new TokenRange(grammar.sentence().index(), first, last + 1), clause, -1));
    }
}
