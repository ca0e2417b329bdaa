package org.bellwether.extract.event;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/**
 * Which of two words of a sentence that tell one deed is left out: "fighting broke out", "spoke by phone", "rallied and shouted", "said that
 * the army must leave". Both are of one type; the one that names more of those who take part stays.
 */
final class SameDeed {
    /** Prepositions behind which a noun says how the verb's deed is done: "put under sanctions", "spoke by phone". */
    private static final List<String> HOW = List.of("under", "by");

    /** Of what is said each word may be another deed: "condemned the threats". */
    private static final Set<EventType> SAID =
            Set.of(EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT);

    private static final Set<EventType> MUTUAL = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

    private SameDeed() {}

    /**
     * Whether the other tells the deed.
     *
     * @param earlier whether the other comes first
     */
    static boolean isToldBy(Deed other, Deed deed, boolean earlier) {
        return other.code().type() == deed.code().type()
                && (isOfOnePhrase(other, deed)
                        || isMutualAgain(other, deed)
                        || goesOn(other, deed, earlier)
                        || isSaidBy(other, deed)
                        || isWhatItWas(other, deed));
    }

    /** "Fighting broke out", "put them under sanctions", "spoke by phone": a verb and a noun that hangs on it. */
    private static boolean isOfOnePhrase(Deed other, Deed deed) {
        if (SAID.contains(deed.code().type())) {
            return false;
        }
        boolean isNoun = deed.frame().kind() == Frame.Kind.NOUN;
        Deed noun = isNoun ? deed : other;
        Deed verb = isNoun ? other : deed;
        if (noun.frame().kind() != Frame.Kind.NOUN
                || verb.frame().kind() != Frame.Kind.VERB
                || !hangsOn(noun.frame(), verb.frame())) {
            return false;
        }
        boolean nounNamesMore = parties(noun).size() > parties(verb).size();
        return isNoun != nounNamesMore;
    }

    private static boolean hangsOn(Frame noun, Frame verb) {
        Grammar grammar = verb.grammar();
        return noun.carrier() < 0
                && (HOW.stream().anyMatch(p -> grammar.after(verb.at(), p).contains(noun.at()))
                        || (grammar.object(verb.at()).isEmpty()
                                && grammar.subject(verb.at()).contains(noun.at())));
    }

    /** The deed of a noun whose verb tells the same, with that verb: in "on Friday fighting broke out" the day stands by the verb. */
    static Deed carried(Deed deed, List<Deed> all) {
        return all.stream()
                .filter(verb -> verb.code().type() == deed.code().type() && isOfOnePhrase(deed, verb))
                .findFirst()
                .map(verb -> deed.told(deed.frame().carriedBy(verb.frame().at())))
                .orElse(deed);
    }

    /** "Will resume their talks with Norway as mediator": the same who meet or agree, told again by a noun or by what the tagger alone sees. */
    private static boolean isMutualAgain(Deed other, Deed deed) {
        return MUTUAL.contains(deed.code().type())
                && deed.isTagged()
                && (!other.isTagged() || other.frame().at() < deed.frame().at())
                && deed.frame().kind() == Frame.Kind.NOUN
                && deed.frame().carrier() < 0
                && parties(deed).size() > 1
                && parties(other).equals(parties(deed));
    }

    /** "Rallied outside the embassy and shouted slogans"; "rebuked them, a step they described as wrong" names whom it rebukes before. */
    private static boolean goesOn(Deed other, Deed deed, boolean earlier) {
        return earlier
                && (deed.code().type() == EventType.PROTEST || deed.code().type() == EventType.ACCUSE)
                && deed.frame().kind() == Frame.Kind.VERB
                && Objects.equals(other.code().mode(), deed.code().mode())
                && other.standing().level() == deed.standing().level()
                && !deed.actors().isEmpty()
                && other.actors().equals(deed.actors())
                && deed.recipients().isEmpty()
                && !other.recipients().isEmpty();
    }

    /** "He said that the army must leave": what is asked by saying so, or who is blamed. */
    private static boolean isSaidBy(Deed other, Deed deed) {
        return (deed.code().type() == EventType.REQUEST || deed.code().type() == EventType.ACCUSE)
                && deed.isTagged()
                && !other.isTagged()
                && other.frame().kind() == Frame.Kind.VERB
                && !Collections.disjoint(other.recipients(), deed.recipients())
                && isInClause(other.frame(), deed.frame().at());
    }

    /** Whether a word is part of a clause that is what a verb says. */
    private static boolean isInClause(Frame saying, int word) {
        Grammar grammar = saying.grammar();
        int at = word;
        for (int steps = 0; at >= 0 && steps < grammar.sentence().tokens().size(); steps++) {
            int head = grammar.token(at).head();
            if (head == saying.at()) {
                return grammar.token(at).relation().equals("ccomp");
            }
            at = head;
        }
        return false;
    }

    /** "The hangings were the first executions": the same by another noun. */
    private static boolean isWhatItWas(Deed other, Deed deed) {
        Frame frame = deed.frame();
        Grammar grammar = frame.grammar();
        return frame.kind() == Frame.Kind.NOUN
                && other.frame().kind() == Frame.Kind.NOUN
                && grammar.token(frame.at()).relation().equals("attr")
                && grammar.subject(grammar.token(frame.at()).head())
                        .contains(other.frame().at());
    }

    private static Set<ActorId> parties(Deed deed) {
        Set<ActorId> all = new HashSet<>(deed.actors());
        all.addAll(deed.recipients());
        return all;
    }
}
