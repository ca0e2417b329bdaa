package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** Tells what a deed is done for where an infinitive alone says it: "imposed a curfew to prevent riots", "talks to end the strike". */
final class Purposes {
    private final Grammar grammar;
    private final Sides sides;
    private final Meanings meanings;
    private final Pointers pointers;

    Purposes(ParsedSentence parsed) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        meanings = parsed.meanings();
        pointers = parsed.pointers();
    }

    /** What is done so that the infinitive comes true; empty where it is no purpose. */
    Optional<Side> deed(int infinitive) {
        if (!grammar.isInfinitive(infinitive) || isMeasured(infinitive) || isBare(infinitive)) {
            return Optional.empty();
        }
        Token token = grammar.token(infinitive);
        int before = sides.first(infinitive) - 1;
        if (token.relation().equals("advcl")
                && before > token.head()
                && grammar.token(before).relation().equals("pobj")) {
            // "fled from the offensive to regain the valley": the offensive is for it
            Optional<Side> noun = noun(infinitive, before);
            if (noun.isPresent()) {
                return noun;
            }
        }
        return switch (token.relation()) {
            case "advcl" -> clause(infinitive, token.head());
            case "acl", "relcl" -> noun(infinitive, token.head());
            default -> Optional.empty();
        };
    }

    /** Who wants it: the doer of the deed, or −1. */
    int wanting(int infinitive) {
        Token token = grammar.token(infinitive);
        int verb = token.relation().equals("advcl")
                ? token.head()
                : grammar.token(token.head()).head();
        return grammar.isVerb(verb) ? grammar.subject(verb).stream().findFirst().orElse(-1) : -1;
    }

    /** A verb that says nothing of its own, has nothing that it does something to, or somebody else for its doer: "for them to act". */
    private boolean isBare(int infinitive) {
        return !meanings.isAimedAt(grammar, infinitive)
                || !grammar.children(infinitive, "nsubj", "nsubjpass").isEmpty()
                || grammar.children(infinitive, "dobj", "ccomp", "xcomp", "prep", "prt", "dative")
                        .isEmpty();
    }

    private Optional<Side> clause(int infinitive, int deed) {
        if (!grammar.isVerb(deed) || !isDone(deed, infinitive) || isBeyond(infinitive, deed)) {
            return Optional.empty();
        }
        if (isOfNounBefore(infinitive, deed)) {
            return Optional.empty();
        }
        Token token = grammar.token(deed);
        boolean made = token.relation().equals("acl") && token.tag().equals("VBN");
        if (made && !meanings.isOfConcept(grammar, token.head())) {
            return Optional.empty();
        }
        if (made && grammar.children(deed, "dobj").isEmpty()) {
            // "an alliance made to keep the peace": the alliance is for it
            return pointers.resolved(grammar, sides, token.head(), deed, Set.of(deed));
        }
        Set<Integer> without = new HashSet<>(Set.of(infinitive));
        without.addAll(relatives(deed));
        boolean relative = without.size() > 1;
        return sides.of(deed, without)
                .map(s -> relative ? s.ownedBy(grammar.token(deed).head()) : s);
    }

    /** "talks to end the strike": a noun that is done, and not one that needs the infinitive to say what it is. */
    private Optional<Side> noun(int infinitive, int noun) {
        Token token = grammar.token(noun);
        boolean deed = token.tag().startsWith("NN")
                && noun < infinitive
                && meanings.isDeedFor(grammar, noun)
                && !grammar.isPassive(infinitive)
                && grammar.children(infinitive, "nsubj", "nsubjpass").isEmpty()
                && !token.relation().startsWith("nsubj");
        return deed ? sides.of(noun, Set.of(infinitive)) : Optional.empty();
    }

    /** "whom the king likes, called on the army to rise": a word over the deed stands between. */
    private boolean isBeyond(int infinitive, int deed) {
        for (int at = grammar.token(deed).head();
                at >= 0;
                at = grammar.token(at).head()) {
            if (deed < at && at < infinitive) {
                return true;
            }
        }
        return false;
    }

    /** "exhausted all means to", "halted efforts to": the infinitive belongs to the noun, and the verb is for something else. */
    private boolean isOfNounBefore(int infinitive, int deed) {
        int before = sides.first(infinitive) - 1;
        return before > deed && grammar.token(before).tag().startsWith("NN") && meanings.isAbout(grammar, before, deed);
    }

    /** Whether the verb tells something done, which an infinitive can be the purpose of. */
    private boolean isDone(int verb, int infinitive) {
        Token token = grammar.token(verb);
        boolean adverbially = grammar.children(verb, "acomp", "expl").isEmpty()
                && grammar.children(verb, "nsubj").stream()
                        .noneMatch(s -> (Set.of("it", "there").contains(grammar.form(s)) && isFiller(s))
                                || (meanings.isOfConcept(grammar, s) && !meanings.isBareActor(grammar, s)))
                && grammar.children(verb, "dobj").stream().noneMatch(o -> Moments.isTime(grammar, o));
        return !WordClass.STATIVE.has(token.lemma())
                && adverbially
                && grammar.children(verb, "neg").isEmpty()
                && !(meanings.tellsOfChange(grammar, verb)
                        && grammar.children(verb, "dobj").isEmpty()
                        && !grammar.isPassive(verb))
                && !meanings.isOfWish(grammar, verb, infinitive)
                && (infinitive > verb || isBeforeComma(infinitive));
    }

    /** "It took years to ...": stands for nothing. */
    private boolean isFiller(int subject) {
        return WordClass.COSTING.has(
                grammar.token(grammar.token(subject).head()).lemma());
    }

    private boolean isBeforeComma(int infinitive) {
        int next = sides.last(infinitive) + 1;
        return next < grammar.sentence().tokens().size()
                && grammar.token(next).tag().equals(",");
    }

    private boolean isMeasured(int infinitive) {
        int first = sides.first(infinitive);
        boolean before = first > 0 && WordClass.MEASURE.has(grammar.form(first - 1));
        return before
                || grammar.children(infinitive).stream()
                        .anyMatch(c -> c.index() < infinitive && WordClass.MEASURE.has(grammar.form(c.index())));
    }

    private List<Integer> relatives(int verb) {
        return grammar.token(verb).relation().equals("relcl")
                ? grammar.children(verb, "nsubj", "nsubjpass").stream()
                        .filter(s -> Set.of("who", "which", "that").contains(grammar.form(s)))
                        .toList()
                : List.of();
    }
}
