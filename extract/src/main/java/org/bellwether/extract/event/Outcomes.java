package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/**
 * A sentence often tells what was done and what came of it for people in two words: "opened fire, killing two", "wounded when troops
 * shelled the market", "died in an ambush". That is one assault: the first word says how, and both say by whom and to whom.
 */
final class Outcomes {
    /** Prepositions that hang the deed on what came of it: "killed in a raid". */
    private static final Set<String> IN = Set.of("in", "during", "by", "from", "amid", "with");

    /** So many words behind its subject a verb comes at most, where the parser has not seen it. */
    private static final int NEAR = 3;

    private final WordClasses classes;

    Outcomes(WordClasses classes) {
        this.classes = classes;
    }

    /** The deeds of a sentence, an assault and its outcome as one. */
    List<Deed> joined(List<Deed> deeds) {
        List<Deed> left = new ArrayList<>(deeds);
        for (Deed outcome : deeds) {
            if (!isOutcome(outcome)) {
                continue;
            }
            for (int k = 0; k < left.size(); k++) {
                Deed deed = left.get(k);
                int at = left.indexOf(outcome);
                if (at >= 0 && k != at && isOf(deed, outcome)) {
                    left.set(k, one(deed, outcome));
                    left.remove(at);
                    break;
                }
            }
        }
        return left;
    }

    private boolean isOutcome(Deed deed) {
        return deed.code().type() == EventType.ASSAULT
                && deed.frame().kind() == Frame.Kind.VERB
                && classes.contains(
                        "harm", deed.frame().grammar().token(deed.frame().at()).lemma());
    }

    private static boolean isOf(Deed deed, Deed outcome) {
        return deed.code().type() == EventType.ASSAULT
                && deed.standing().level() == outcome.standing().level()
                && agree(deed.actors(), outcome.actors())
                && isTied(deed.frame(), outcome.frame());
    }

    /** Whether both may be told of the same doers. */
    private static boolean agree(List<ActorId> one, List<ActorId> other) {
        return one.isEmpty() || other.isEmpty() || one.containsAll(other) || other.containsAll(one);
    }

    private static boolean isTied(Frame deed, Frame outcome) {
        Grammar grammar = outcome.grammar();
        int at = deed.kind() == Frame.Kind.NOUN && deed.carrier() >= 0 ? deed.carrier() : deed.at();
        return follows(grammar, outcome.at(), at)
                || (deed.kind() == Frame.Kind.VERB && isWhen(grammar, at, outcome.at()))
                || (deed.kind() == Frame.Kind.NOUN && isSubject(grammar, deed.at(), outcome.at()))
                || (deed.kind() == Frame.Kind.NOUN
                        && IN.stream()
                                .anyMatch(p -> grammar.withConjuncts(grammar.after(outcome.at(), p))
                                        .contains(deed.at())));
    }

    /** "Clashes killed two", "after clashes on Friday killed two", of which the parser makes "after clashes". */
    private static boolean isSubject(Grammar grammar, int noun, int outcome) {
        return !grammar.isPassive(outcome)
                && (grammar.subject(outcome).contains(noun)
                        || (grammar.token(outcome).tag().equals("VBD")
                                && grammar.subject(outcome).isEmpty()
                                && noun < outcome
                                && outcome - noun <= NEAR));
    }

    /** "opened fire, killing two", "attacked and wounded two". */
    private static boolean follows(Grammar grammar, int outcome, int deed) {
        int above = outcome;
        while (above >= 0 && above != deed) {
            String relation = grammar.token(above).relation();
            if (!relation.equals("advcl") && !relation.equals("conj") && !relation.equals("dep")) {
                return false;
            }
            boolean clauseOfItsOwn = relation.equals("advcl")
                    && !grammar.children(above, "mark", "nsubj", "nsubjpass").isEmpty();
            boolean anotherDoer = relation.equals("conj")
                    && !grammar.children(above, "nsubj", "nsubjpass").isEmpty();
            if (clauseOfItsOwn || anotherDoer) {
                return false;
            }
            above = grammar.token(above).head();
        }
        return above == deed && outcome > deed;
    }

    /** "wounded when troops fired". */
    private static boolean isWhen(Grammar grammar, int deed, int outcome) {
        return grammar.token(deed).relation().equals("advcl")
                && grammar.token(deed).head() == outcome
                && grammar.children(deed, "advmod", "mark").stream()
                        .anyMatch(m -> Set.of("when", "as", "while").contains(grammar.form(m)));
    }

    private static Deed one(Deed deed, Deed outcome) {
        Set<ActorId> actors = new LinkedHashSet<>(deed.actors());
        actors.addAll(outcome.actors());
        boolean noun = deed.frame().kind() == Frame.Kind.NOUN;
        boolean subject = noun
                && isSubject(
                        outcome.frame().grammar(),
                        deed.frame().at(),
                        outcome.frame().at());
        Set<ActorId> recipients = new LinkedHashSet<>(outcome.recipients());
        if (subject && !deed.recipients().isEmpty()) {
            recipients = new LinkedHashSet<>(deed.recipients());
        } else if (!noun || recipients.isEmpty()) {
            recipients = new LinkedHashSet<>(deed.recipients());
            recipients.addAll(outcome.recipients());
        }
        recipients.removeAll(actors);
        // "rebels killed six in an ambush": the verb tells all of it
        Deed telling = noun && !subject && !outcome.actors().isEmpty() ? outcome : deed;
        return new Deed(
                subject ? deed.frame().carriedBy(outcome.frame().at()) : telling.frame(),
                telling.entry(),
                telling.code(),
                List.copyOf(actors),
                List.copyOf(recipients),
                deed.doerUntold() && outcome.doerUntold(),
                deed.standing(),
                Math.max(deed.confidence(), outcome.confidence()));
    }
}
