package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.actor.Crowds;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.Sector;
import org.bellwether.model.State;

/** Tells of what a side is more or less, and whose it is. */
final class StateReader {
    private static final Set<String> TIMES =
            Set.of("DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "ORDINAL", "QUANTITY");

    /** What armed forces are of where a pronoun stands for them: "to send them". */
    private static final String ARMY = "military presence";

    private final AnnotatedText text;
    private final Cast cast;
    private final StateOwner owners;
    private final Concepts concepts;
    private final Meanings meanings;

    StateReader(AnnotatedText text, Cast cast, List<PlaceMention> places, Concepts concepts, Meanings meanings) {
        this.text = text;
        this.cast = cast;
        this.owners = new StateOwner(text, cast, places, concepts);
        this.concepts = concepts;
        this.meanings = meanings;
    }

    /** The state; empty where the side only names somebody, a time or a number. */
    Optional<State> read(Side side) {
        Sentence sentence = text.sentences().get(side.range().sentence());
        Grammar grammar = new Grammar(sentence);
        Token head = sentence.token(side.head());
        boolean clause = head.isVerb() || side.owner() >= 0;
        if (isSaid(head) || (clause ? isEmpty(grammar, head) : isNoState(grammar, sentence, head))) {
            return Optional.empty();
        }
        List<Token> order = new ArrayList<>();
        collect(grammar, side, side.head(), order);
        if (head.tag().equals("VBG")) {
            collectLoose(grammar, side, order);
        }
        Token bearing = order.stream()
                .filter(t -> concept(grammar, t).isPresent() && !tellsOfInfinitive(grammar, t) && !isDoer(grammar, t))
                .findFirst()
                .orElse(head);
        boolean worded = tellsOfInfinitive(grammar, bearing)
                || (WordClass.CAPACITY.hasNoun(head.lemma()) && tellsOfInfinitive(grammar, head))
                || WordClass.MIXTURE.hasNoun(head.lemma());
        if (worded) {
            bearing = head;
        }
        String concept = worded ? null : concept(grammar, bearing).orElse(null);
        if (concept != null && isPair(grammar, side, bearing, concept)) {
            concept = null;
        }
        ActorId owner = owners.of(grammar, side, bearing, head, concept);
        ActorId towards = owners.towards().of(grammar, side, bearing, concept, owner);
        if (towards == null && owners.towards().isTowardsOther(grammar, bearing, concept)) {
            concept = null;
        }
        if (owners.isBetweenStates(grammar, bearing, owner, towards)) {
            concept = concepts.betweenStates(bearing, concept).orElse(concept);
        }
        return Optional.of(new State(side.range().in(text), owner, concept, falls(grammar, side, bearing), towards));
    }

    private static boolean isSaid(Token word) {
        return word.isVerb() ? WordClass.SAID.has("verb " + word.lemma()) : WordClass.SAID.hasNoun(word.lemma());
    }

    /** What a word is of; "them" of what they are. */
    private Optional<String> concept(Grammar grammar, Token token) {
        boolean army = token.relation().equals("dobj")
                && token.tag().equals("PRP")
                && cast.headedBy(grammar.sentence().index(), token.index())
                        .flatMap(m -> cast.actor(m.actor()))
                        .filter(a -> a.sectors().contains(Sector.MIL))
                        .isPresent();
        return army ? Optional.of(ARMY) : concepts.of(grammar, token);
    }

    /** "Making Norway a combatant would ...": the parser may hang the words of the clause on the verb above. */
    private static void collectLoose(Grammar grammar, Side side, List<Token> found) {
        int sentence = grammar.sentence().index();
        for (int at = side.range().first(); at < side.range().end(); at++) {
            Token token = grammar.token(at);
            boolean loose = !side.range().contains(sentence, token.head())
                    && token.tag().startsWith("NN");
            if (loose && !found.contains(token)) {
                found.add(token);
            }
        }
    }

    /** "oil and potash exports", "a strike and a flood": two states, which only their words tell. */
    private boolean isPair(Grammar grammar, Side side, Token bearing, String concept) {
        return bearing.tag().startsWith("NN")
                && Stream.concat(
                                grammar.children(bearing.index(), "conj").stream(),
                                bearing.relation().equals("conj") ? Stream.of(bearing.head()) : Stream.empty())
                        .filter(o -> side.range().contains(grammar.sentence().index(), o))
                        .map(grammar::token)
                        .filter(o -> o.tag().startsWith("NN"))
                        .anyMatch(o -> concept(grammar, o)
                                .filter(c -> !c.equals(concept))
                                .isPresent());
    }

    /**
     * "The army would act": the subject of a clause that is somebody does it and is not what there is more of; protests stay what
     * there is more of, although people take part in them.
     */
    private boolean isDoer(Grammar grammar, Token token) {
        return token.relation().equals("nsubj")
                && !Crowds.isProtest(token)
                && cast.headedBy(grammar.sentence().index(), token.index()).isPresent();
    }

    /** "the decision to invade" is of the invasion, "power to act" of no rule. */
    private boolean tellsOfInfinitive(Grammar grammar, Token noun) {
        return noun.tag().startsWith("NN")
                && WordClass.TOLD_BY_INFINITIVE.hasNoun(noun.lemma())
                && grammar.children(noun.index(), "acl", "xcomp").stream()
                        .anyMatch(c -> grammar.children(c, "aux").stream()
                                .anyMatch(a -> grammar.token(a).tag().equals("TO")));
    }

    /** "it is a sad situation": says nothing of anything. */
    private boolean isEmpty(Grammar grammar, Token head) {
        return head.lemma().equals("be")
                && grammar.children(head.index(), "nsubj").stream()
                        .anyMatch(s -> Set.of("it", "this", "that").contains(grammar.form(s)))
                && grammar.children(head.index(), "attr").stream()
                        .anyMatch(a -> WordClass.SHELL.hasNoun(grammar.token(a).lemma()));
    }

    private boolean isNoState(Grammar grammar, Sentence sentence, Token head) {
        return meanings.isBareActor(grammar, head.index())
                || sentence.nameAt(head.index())
                        .filter(n -> TIMES.contains(n.type())
                                || n.type().equals("PERSON")
                                || n.type().equals("GPE"))
                        .isPresent()
                || head.tag().equals("DT")
                || head.tag().equals("CD")
                || head.tag().equals("JJS")
                || head.tag().startsWith("RB")
                || head.tag().startsWith("PRP")
                || head.tag().startsWith("W");
    }

    /** The words of the side from the weightiest on: head, what it acts on or is of, its modifiers, then who does it. */
    private void collect(Grammar grammar, Side side, int at, List<Token> found) {
        Token token = grammar.token(at);
        if (isMarkBefore(grammar, side, at)) {
            // "as | subsidies became less generous", where the parser takes "as" for a preposition of the subject
            grammar.children(at, "pobj").forEach(o -> collect(grammar, side, o, found));
            return;
        }
        if (found.contains(token) || !side.range().contains(grammar.sentence().index(), at)) {
            return;
        }
        found.add(token);
        List<List<Integer>> groups = token.isVerb()
                ? List.of(
                        grammar.children(at, "dobj", "nsubjpass", "attr", "acomp", "oprd"),
                        grammar.children(at, "xcomp", "ccomp"),
                        grammar.children(at, "nsubj", "csubj"),
                        untimed(grammar, grammar.children(at, "prep", "agent", "dative")),
                        grammar.children(at, "conj"))
                : List.of(
                        grammar.children(at, "nmod", "compound", "amod"),
                        bearing(grammar, at),
                        grammar.children(at, "pobj"),
                        grammar.children(at, "acl", "conj", "nsubj", "dobj", "xcomp"));
        for (List<Integer> group : groups) {
            for (int child : group) {
                collect(grammar, side, child, found);
            }
        }
    }

    private static boolean isMarkBefore(Grammar grammar, Side side, int at) {
        return at == side.range().first() - 1 && grammar.token(at).relation().equals("prep");
    }

    /** Without what only says when: "after the vote", "prior to the war". */
    private static List<Integer> untimed(Grammar grammar, List<Integer> prepositions) {
        return prepositions.stream()
                .filter(p -> !WordClass.TIME_PREPOSITION.has(grammar.form(p)))
                .toList();
    }

    /** The prepositions behind which a noun's matter stands: "a lack of support", not "the role in the war"; any behind a preposition. */
    private static List<Integer> bearing(Grammar grammar, int at) {
        return grammar.children(at, "prep").stream()
                .filter(p -> WordClass.MATTER_PREPOSITION.has(grammar.form(p))
                        || !grammar.token(at).tag().startsWith("NN"))
                .toList();
    }

    private boolean falls(Grammar grammar, Side side, Token bearing) {
        boolean less = false;
        int sentence = grammar.sentence().index();
        for (int at = bearing.index(), steps = 0;
                at >= 0 && steps < 12 && (side.range().contains(sentence, at) || isMarkBefore(grammar, side, at));
                at = grammar.token(at).head(), steps++) {
            Token token = grammar.token(at);
            if (at != bearing.index() || concepts.of(token).isEmpty()) {
                less |= WordClass.LESS.is(token) && governs(grammar, token, bearing);
            }
            if (token.isVerb()) {
                // "became less generous"
                less |= grammar.children(at, "acomp").stream()
                        .flatMap(c -> grammar.children(c, "advmod").stream())
                        .anyMatch(a -> WordClass.LESS.is(grammar.token(a)));
                less ^= !grammar.children(at, "neg").isEmpty();
                break;
            }
            less |= grammar.children(at).stream()
                    .filter(c -> side.range().contains(sentence, c.index()))
                    .filter(c -> Set.of("nmod", "amod", "det", "advmod", "neg", "quantmod", "acomp")
                            .contains(c.relation()))
                    .anyMatch(c -> WordClass.LESS.is(c) || c.lemma().equals("no"));
            if (at != bearing.index() && side.head() == at) {
                break;
            }
        }
        return less;
    }

    /** "Loss of support", "end the support", "support fell": not "support for the end". */
    private static boolean governs(Grammar grammar, Token less, Token bearing) {
        return less.index() == bearing.index() || grammar.sentence().isBelow(bearing.index(), less.index());
    }
}
