package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** Finds what a causal preposition says: "because of the drought, crops failed". */
final class PrepositionLinks {
    private final Grammar grammar;
    private final Sides sides;
    private final Meanings meanings;
    private final Pointers pointers;
    private final Links links;
    private final RelativeLinks relatives;
    private final NeededLinks needed;

    PrepositionLinks(ParsedSentence parsed, Links links) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        meanings = parsed.meanings();
        pointers = parsed.pointers();
        this.links = links;
        relatives = new RelativeLinks(parsed, links);
        needed = new NeededLinks(parsed, links);
    }

    /** Adds what the preposition that begins there says by the form; tells whether it says anything. */
    boolean find(Form form, int at) {
        int end = at + form.words().size();
        if (end < grammar.sentence().tokens().size() && grammar.form(end).equals("which")) {
            return relatives.find(form, at, end);
        }
        int object = governed(at, end);
        int above = above(at, end);
        if (object < 0 || above < 0 || grammar.sentence().isBelow(above, object)) {
            return false;
        }
        int target = target(form, at, nearer(at, above));
        if (Moments.isConcessive(grammar, form, at)
                || isMoment(form, at, object)
                || (isOfDoing(form) && !grammar.token(object).tag().equals("VBG"))) {
            return false;
        }
        Optional<Side> own = grammar.isVerb(object)
                ? sides.of(object, Set.of())
                : pointers.resolved(grammar, sides, object, target, Set.of());
        int clause = meanings.told(grammar, clauseOf(target), at);
        if (own.isEmpty() || isNoLink(form, clause)) {
            return false;
        }
        Set<Integer> apart = new HashSet<>(List.of(hanging(at, end, target), at));
        return form.words().equals(List.of("without"))
                ? needed.find(form, at, clause, own.get(), apart)
                : join(form, at, clause, own.get(), apart);
    }

    private boolean join(Form form, int at, int told, Side own, Set<Integer> apart) {
        int clause = told;
        if (grammar.isVerb(clause) && grammar.token(clause).relation().equals("acl") && grammar.isPassive(clause)) {
            // "sanctions imposed because of the raid"
            apart.add(clause);
            clause = grammar.token(clause).head();
        }
        Optional<Side> main = sides.of(clause, apart);
        if (main.isEmpty()) {
            return false;
        }
        return form.cause().contains("own")
                ? links.add(form, at, clause, own, main.get())
                : links.add(form, at, clause, main.get(), own);
    }

    /** What the words from here to there govern, or −1. */
    private int governed(int at, int end) {
        for (int i = end - 1; i >= at; i--) {
            for (int child : grammar.children(i, "pobj", "pcomp", "acl")) {
                if (child >= end) {
                    return child;
                }
            }
        }
        return -1;
    }

    /** The word on which the words from here to there hang, or −1. */
    private int above(int at, int end) {
        int above = at;
        for (int steps = 0; above >= at && above < end && steps < 6; steps++) {
            above = grammar.token(above).head();
        }
        return above < end && above >= at ? -1 : above;
    }

    /** "was under sanctions imposed following the raid", where the parser goes too far up: the participle before. */
    private int nearer(int at, int above) {
        Token before = grammar.token(Math.max(0, at - 1));
        boolean tooFar = at > 0
                && before.tag().equals("VBN")
                && before.relation().equals("acl")
                && above < before.index()
                && !grammar.sentence().isBelow(above, before.index());
        return tooFar ? before.index() : above;
    }

    /** Of what the preposition tells: "shut the crossings on Monday in protest" of the shutting, neither of the crossings nor of the day. */
    private int target(Form form, int at, int above) {
        boolean answer =
                form.words().size() > 1 && WordClass.ANSWER.has(form.words().get(1));
        boolean deedOnly =
                answer && grammar.token(above).tag().startsWith("N") && !meanings.isOfConcept(grammar, above);
        return form.isPurpose() || deedOnly ? clauseAbove(above) : commented(at, above);
    }

    /** The word of the preposition that hangs on its target. */
    private int hanging(int at, int end, int target) {
        int inside = at;
        while (inside < end - 1 && grammar.token(inside).head() != target) {
            inside++;
        }
        return inside;
    }

    /** "after the drill ended": when, not why. */
    private boolean isMoment(Form form, int at, int object) {
        return form.words().equals(List.of("after"))
                && ((Moments.isMeasured(grammar, at) || grammar.isVerb(object))
                        ? Moments.isMoment(grammar, object)
                        : grammar.children(object, "acl").stream().anyMatch(a -> Moments.isMoment(grammar, a)));
    }

    /** "by opening the bridge", "for opening the bridge": a cause only where it tells what somebody does. */
    private static boolean isOfDoing(Form form) {
        return form.words().equals(List.of("by")) || form.words().equals(List.of("for"));
    }

    /** Whether what the preposition hangs on is no clause of which it could be said why it is so. */
    private boolean isNoLink(Form form, int clause) {
        // "ended years of rule by electing": the parser takes it for whose rule
        boolean ofNoun = isOfDoing(form) && !grammar.isVerb(clause);
        // "helped the offensive by opening the bridge": told by the verb already
        boolean told = form.words().equals(List.of("by")) && links.isToldBy(clause);
        return ofNoun
                || told
                || (form.isPurpose() && meanings.isSaying(grammar, clause))
                || (form.words().equals(List.of("under")) && isUnderIt(clause));
    }

    /** "came under pressure": that it is there, not what it does. */
    private boolean isUnderIt(int verb) {
        return WordClass.BEING_UNDER.has(grammar.token(verb).lemma());
    }

    /** "opened talks in the hope of": the opening is for it, whatever the parser hangs it on. */
    private int clauseAbove(int word) {
        int over = word;
        while (over >= 0 && !grammar.isVerb(over)) {
            over = grammar.token(over).head();
        }
        return over < 0 ? word : over;
    }

    /** "fell with the price, and because of the war": what stands apart tells of the clause, not of the noun before. */
    private int commented(int preposition, int target) {
        String before = preposition == 0 ? "" : grammar.form(preposition - 1);
        int over = target;
        while (Set.of(",", "and", "or", "but").contains(before) && over >= 0 && !grammar.isVerb(over)) {
            over = grammar.token(over).head();
        }
        boolean second = before.equals("and")
                && over >= 0
                && grammar.token(over).relation().equals("advcl")
                && !grammar.children(over, "mark").isEmpty()
                && grammar.isVerb(grammar.token(over).head());
        // "because it rained, and because of the war": a second reason
        over = second ? grammar.token(over).head() : over;
        return over < 0 || over > preposition ? target : over;
    }

    /** The verb over an adjective or an attribute; a noun that is no predicate stays. */
    private int clauseOf(int word) {
        Token token = grammar.token(word);
        if (!grammar.isVerb(word)
                && Set.of("acomp", "attr", "oprd", "advmod").contains(token.relation())
                && token.head() >= 0) {
            return clauseOf(token.head());
        }
        return word;
    }
}
