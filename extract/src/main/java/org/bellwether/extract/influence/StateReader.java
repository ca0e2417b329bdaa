package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.Mention;
import org.bellwether.model.State;
import org.jspecify.annotations.Nullable;

/** Tells of what a side is more or less, and whose it is. */
final class StateReader {
    private static final Set<String> OWNING = Set.of("of", "by", "in", "between", "within");
    private static final Set<String> TARGETING = Set.of("on", "against", "for", "to", "over", "with");

    private static final Set<String> TIMES =
            Set.of("DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "ORDINAL", "QUANTITY");

    /** Prepositions behind which stands of what a noun tells. */
    private static final Set<String> MATTER = Set.of("of", "for", "to", "against", "on", "over");

    /** Of these another one that is named with a preposition is the other side: "dependence on Norway" is not Norway's. */
    private static final Set<String> TOWARDS_OTHERS = Set.of("dependence", "alignment", "independence", "opposition");

    private final AnnotatedText text;
    private final Cast cast;
    private final Concepts concepts;
    private final Pointers pointers;

    StateReader(AnnotatedText text, Cast cast, Concepts concepts, Pointers pointers) {
        this.text = text;
        this.cast = cast;
        this.concepts = concepts;
        this.pointers = pointers;
    }

    /** The state; empty where the side only names somebody, a time or a number. */
    Optional<State> read(Side side) {
        Sentence sentence = text.sentences().get(side.range().sentence());
        Grammar grammar = new Grammar(sentence);
        Token head = sentence.token(side.head());
        boolean clause = head.isVerb() || side.owner() >= 0;
        if (clause ? isEmpty(grammar, head) : isNoState(grammar, sentence, head)) {
            return Optional.empty();
        }
        List<Token> order = new ArrayList<>();
        collect(grammar, side, side.head(), order);
        Token bearing = order.stream()
                .filter(t -> concepts.of(t).isPresent())
                .findFirst()
                .orElse(head);
        return Optional.of(new State(
                side.range().in(text),
                actor(grammar, side, bearing, head),
                concepts.of(bearing).orElse(null),
                falls(grammar, side, bearing)));
    }

    /** "it is a sad situation": says nothing of anything. */
    private boolean isEmpty(Grammar grammar, Token head) {
        return head.lemma().equals("be")
                && grammar.children(head.index(), "nsubj").stream()
                        .anyMatch(s -> Set.of("it", "this", "that").contains(grammar.form(s)))
                && grammar.children(head.index(), "attr").stream()
                        .anyMatch(a -> concepts.isShell(grammar.token(a).lemma()));
    }

    private boolean isNoState(Grammar grammar, Sentence sentence, Token head) {
        return pointers.isBareActor(grammar, head.index())
                || sentence.nameAt(head.index())
                        .filter(n -> TIMES.contains(n.type())
                                || n.type().equals("PERSON")
                                || n.type().equals("GPE"))
                        .isPresent()
                || concepts.isSaid(head)
                || head.tag().equals("DT")
                || head.tag().equals("CD")
                || head.tag().startsWith("PRP")
                || head.tag().startsWith("W");
    }

    /** The words of the side from the weightiest on: head, what it acts on or is of, its modifiers, then who does it. */
    private void collect(Grammar grammar, Side side, int at, List<Token> found) {
        Token token = grammar.token(at);
        if (found.contains(token) || !side.range().contains(grammar.sentence().index(), at)) {
            return;
        }
        found.add(token);
        List<List<Integer>> groups = token.isVerb()
                ? List.of(
                        grammar.children(at, "dobj", "nsubjpass", "attr", "acomp", "oprd"),
                        grammar.children(at, "xcomp", "ccomp"),
                        grammar.children(at, "nsubj", "csubj"),
                        grammar.children(at, "prep", "agent", "dative"),
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

    /** The prepositions behind which a noun's matter stands: "a lack of support", not "the role in the war"; any behind a preposition. */
    private static List<Integer> bearing(Grammar grammar, int at) {
        return grammar.children(at, "prep").stream()
                .filter(p -> MATTER.contains(grammar.form(p))
                        || !grammar.token(at).tag().startsWith("NN"))
                .toList();
    }

    private boolean falls(Grammar grammar, Side side, Token bearing) {
        boolean less = false;
        int sentence = grammar.sentence().index();
        for (int at = bearing.index(), steps = 0;
                at >= 0 && steps < 12 && side.range().contains(sentence, at);
                at = grammar.token(at).head(), steps++) {
            Token token = grammar.token(at);
            if (at != bearing.index() || concepts.of(token).isEmpty()) {
                less |= concepts.isLess(token) && governs(grammar, token, bearing);
            }
            if (token.isVerb()) {
                less ^= !grammar.children(at, "neg").isEmpty();
                break;
            }
            less |= grammar.children(at).stream()
                    .filter(c -> side.range().contains(sentence, c.index()))
                    .filter(c -> Set.of("nmod", "amod", "det", "advmod", "neg", "quantmod", "acomp")
                            .contains(c.relation()))
                    .anyMatch(c -> concepts.isLess(c) || c.lemma().equals("no"));
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

    private @Nullable ActorId actor(Grammar grammar, Side side, Token bearing, Token head) {
        if (side.owner() >= 0) {
            ActorId owner = mentioned(grammar, side.owner());
            if (owner != null && !owner.value().startsWith("t.")) {
                return owner;
            }
        }
        List<Integer> asked = new ArrayList<>(List.of(bearing.index()));
        for (int at = bearing.head(), steps = 0;
                at >= 0 && steps < 12 && bearing.index() != head.index();
                at = grammar.token(at).head(), steps++) {
            asked.add(at);
            if (at == head.index()) {
                break;
            }
        }
        for (int at : asked) {
            ActorId owner = grammar.isVerb(at) ? doer(grammar, at) : owner(grammar, at, OWNING);
            if (owner == null && !grammar.isVerb(at)) {
                owner = mentioned(grammar, at);
            }
            if (owner != null) {
                return owner;
            }
        }
        if (side.owner() >= 0) {
            ActorId owner = mentioned(grammar, side.owner());
            if (owner != null) {
                return owner;
            }
            owner = owner(grammar, side.owner(), OWNING);
            if (owner != null) {
                return owner;
            }
        }
        if (TOWARDS_OTHERS.contains(concepts.of(bearing).orElse(""))) {
            return null;
        }
        for (int at : asked) {
            ActorId target = owner(grammar, at, TARGETING);
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private @Nullable ActorId doer(Grammar grammar, int verb) {
        for (int subject : grammar.subject(verb)) {
            ActorId actor = mentioned(grammar, subject);
            if (actor == null && !grammar.isVerb(subject)) {
                actor = owner(grammar, subject, OWNING);
            }
            if (actor != null) {
                return actor;
            }
        }
        if (grammar.isPassive(verb)) {
            for (int undergoing : grammar.object(verb)) {
                ActorId actor = mentioned(grammar, undergoing);
                if (actor != null) {
                    return actor;
                }
            }
        }
        return null;
    }

    private @Nullable ActorId owner(Grammar grammar, int noun, Set<String> prepositions) {
        for (int owner : grammar.children(noun, "poss")) {
            ActorId actor = mentioned(grammar, owner);
            if (actor != null) {
                return actor;
            }
        }
        for (int modifier : grammar.children(noun, "nmod", "amod", "compound")) {
            ActorId actor = named(grammar, modifier);
            if (actor != null) {
                return actor;
            }
        }
        for (int prep : grammar.children(noun, "prep")) {
            if (prepositions.contains(grammar.form(prep))) {
                for (int object : grammar.children(prep, "pobj")) {
                    ActorId actor = mentioned(grammar, object);
                    if (actor == null) {
                        actor = ofPossessor(grammar, object);
                    }
                    if (actor != null) {
                        return actor;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable ActorId ofPossessor(Grammar grammar, int noun) {
        for (int owner : grammar.children(noun, "poss", "nmod", "amod", "compound")) {
            ActorId actor = mentioned(grammar, owner);
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    /** Whom a modifier names: "Norwegian", "Oslo"; not "public". */
    private @Nullable ActorId named(Grammar grammar, int at) {
        return cast.headedBy(grammar.sentence().index(), at)
                .filter(m -> m.kind() != Mention.Kind.NOMINAL)
                .map(ActorMention::actor)
                .filter(a -> !a.isUnnamed() && !a.value().startsWith("t."))
                .orElse(null);
    }

    private @Nullable ActorId mentioned(Grammar grammar, int at) {
        return cast.headedBy(grammar.sentence().index(), at)
                .map(ActorMention::actor)
                .filter(a -> !a.isUnnamed() && !a.value().startsWith("t."))
                .orElse(null);
    }
}
