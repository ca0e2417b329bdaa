package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/**
 * Finds of whom something is asked for somebody: "Guards seized the mayor on Monday. Norway called for his release." It is asked of
 * whoever holds, hurts or drives out the one for whom it is asked, and so is a rally for him turned against them.
 *
 * <p>Where the article does not tell who that is, the deed stays as its sentence has it.
 */
final class Holders {
    /** By what one gets into the hands of another, or out of his office. */
    private static final Set<EventType> HOLDING = Set.of(EventType.COERCE, EventType.ASSAULT, EventType.SANCTION);

    private final Who who;
    private final WordClasses classes;
    private final List<List<Deed>> sentences;

    private Holders(Who who, WordClasses classes, List<List<Deed>> sentences) {
        this.who = who;
        this.classes = classes;
        this.sentences = sentences;
    }

    /** The sentences' deeds, what is asked for somebody with those of whom it is asked. */
    static List<List<Deed>> complete(List<List<Deed>> sentences, Who who, WordClasses classes) {
        Holders holders = new Holders(who, classes, sentences);
        return Completion.ofAll(sentences, holders::completed);
    }

    private Deed completed(Deed deed, int sentence) {
        Set<ActorId> favoured = favoured(deed);
        if (favoured.isEmpty() || deed.actors().isEmpty() || !favoured.containsAll(deed.recipients())) {
            return deed;
        }
        List<ActorId> holding = holding(favoured, deed, sentence);
        return holding.isEmpty() ? deed : deed.with(deed.actors(), holding);
    }

    /** For whom something is asked: "demanded that the hostages be freed", "called for the mayor's release", "rallied for her". */
    private Set<ActorId> favoured(Deed deed) {
        Frame frame = deed.frame();
        Grammar grammar = frame.grammar();
        List<Integer> words = new ArrayList<>();
        if (deed.code().type() == EventType.PROTEST) {
            words.addAll(frame.role("for"));
        } else if (deed.code().type() == EventType.REQUEST) {
            for (int clause : grammar.withConjuncts(frame.role("clause"))) {
                if (grammar.isVerb(clause) && grammar.isPassive(clause) && is("favour", grammar, clause)) {
                    words.addAll(grammar.object(clause));
                }
            }
            // "called for Berg, who has been ill, to be released": the parser hangs both on the verb
            List<Integer> verbs = frame.kind() == Frame.Kind.VERB ? withFirst(grammar, frame.at()) : List.of();
            boolean freed = verbs.stream()
                    .flatMap(v -> grammar.children(v, "advcl", "xcomp").stream())
                    .filter(c -> c > frame.at())
                    .anyMatch(c -> grammar.isInfinitive(c)
                            && !grammar.children(c, "auxpass").isEmpty()
                            && is("favour", grammar, c));
            if (freed) {
                words.addAll(frame.role("for"));
            }
            List<Integer> nouns = new ArrayList<>(frame.role("object"));
            nouns.addAll(frame.role("for"));
            for (int noun : nouns) {
                if (is("favour-done", grammar, noun)) {
                    words.addAll(grammar.children(noun, "poss"));
                    words.addAll(grammar.after(noun, "of"));
                    words.addAll(grammar.after(noun, "for"));
                }
            }
        }
        return new LinkedHashSet<>(who.reached(grammar, words).actors());
    }

    /** The verb, and the one that "and" joins it to. */
    private static List<Integer> withFirst(Grammar grammar, int verb) {
        return grammar.token(verb).relation().equals("conj")
                ? List.of(verb, grammar.token(verb).head())
                : List.of(verb);
    }

    private boolean is(String name, Grammar grammar, int word) {
        return classes.contains(name, grammar.token(word).lemma());
    }

    /** Whoever did something to them, in the sentence nearest to the asking. */
    private List<ActorId> holding(Set<ActorId> favoured, Deed asking, int sentence) {
        List<ActorId> nearest = List.of();
        int distance = Integer.MAX_VALUE;
        for (int at = 0; at < sentences.size(); at++) {
            for (Deed deed : sentences.get(at)) {
                Set<ActorId> doers = new HashSet<>(deed.actors());
                doers.retainAll(asking.actors());
                boolean done = HOLDING.contains(deed.code().type())
                        && (deed.standing().level() == Standing.Level.FACT
                                || deed.standing().level() == Standing.Level.ALLEGED)
                        && !deed.actors().isEmpty()
                        && doers.isEmpty()
                        && deed.actors().stream().noneMatch(favoured::contains)
                        && deed.recipients().stream().anyMatch(favoured::contains);
                if (done && Math.abs(at - sentence) < distance) {
                    nearest = deed.actors();
                    distance = Math.abs(at - sentence);
                }
            }
        }
        return nearest;
    }
}
