package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/**
 * Finds whom a rejection reaches that names only what it rejects: "Chad accused Mali of spying. Mali rejected the accusation."
 *
 * <p>The nearest accusation, request or offer before it by somebody else counts, one that was made to whoever rejects first.
 */
final class Answers {
    /** How many sentences before its own what is rejected may be told. */
    private static final int REACH = 3;

    /** What is rejected, by the class of its noun, and the deeds by which it was said. */
    private static final Map<String, Set<EventType>> ANSWERED = Map.of(
            "answered-blame", Set.of(EventType.ACCUSE),
            "answered-asking", Set.of(EventType.REQUEST, EventType.THREATEN),
            "answered-offer", Set.of(EventType.AGREE, EventType.REQUEST, EventType.CONCEDE));

    private final Who who;
    private final WordClasses classes;

    private Answers(Who who, WordClasses classes) {
        this.who = who;
        this.classes = classes;
    }

    /** The sentences' deeds, the rejections among them with those whom they reach. */
    static List<List<Deed>> complete(List<List<Deed>> sentences, Who who, WordClasses classes) {
        Answers answers = new Answers(who, classes);
        List<List<Deed>> found = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            List<Deed> earlier = new ArrayList<>();
            for (int before = Math.max(0, at - REACH); before < at; before++) {
                earlier.addAll(sentences.get(before));
            }
            List<Deed> here = sentences.get(at);
            found.add(
                    here.stream().map(d -> answers.completed(d, earlier, here)).toList());
        }
        return found;
    }

    private Deed completed(Deed deed, List<Deed> earlier, List<Deed> here) {
        if (deed.code().type() != EventType.REJECT
                || !deed.recipients().isEmpty()
                || deed.actors().isEmpty()) {
            return deed;
        }
        Set<EventType> types = answered(deed.frame());
        List<Deed> asked = new ArrayList<>(earlier);
        here.stream().filter(d -> d.frame().at() < deed.frame().at()).forEach(asked::add);
        List<ActorId> nearest = List.of();
        List<ActorId> addressed = List.of();
        for (Deed other : asked) {
            boolean said = types.contains(other.code().type())
                    && other.standing().level() != Standing.Level.NEGATED
                    && !other.actors().isEmpty()
                    && other.actors().stream().noneMatch(deed.actors()::contains);
            if (said) {
                nearest = other.actors();
                Set<String> sides = sides(other.recipients());
                sides.retainAll(sides(deed.actors()));
                addressed = sides.isEmpty() ? addressed : other.actors();
            }
        }
        List<ActorId> meant = addressed.isEmpty() ? nearest : addressed;
        return meant.isEmpty() ? deed : deed.reaching(meant);
    }

    /** By what kind of deed that was said which is rejected; none where the noun brings something new. */
    private Set<EventType> answered(Frame frame) {
        Grammar grammar = frame.grammar();
        List<Integer> nouns = frame.role("object");
        for (int noun : nouns) {
            boolean indefinite = grammar.children(noun, "det").stream()
                    .anyMatch(d -> Set.of("a", "an", "any", "no").contains(grammar.form(d)));
            for (Map.Entry<String, Set<EventType>> kind : ANSWERED.entrySet()) {
                if (!indefinite
                        && classes.contains(kind.getKey(), grammar.token(noun).lemma())) {
                    return kind.getValue();
                }
            }
        }
        return Set.of();
    }

    private Set<String> sides(List<ActorId> actors) {
        Set<String> found = new HashSet<>();
        actors.forEach(a -> found.add(who.side(a)));
        return found;
    }
}
