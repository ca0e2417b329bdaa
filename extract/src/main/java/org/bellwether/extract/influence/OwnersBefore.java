package org.bellwether.extract.influence;

import java.util.List;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.influence.Concepts.Owner;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.jspecify.annotations.Nullable;

/** Whose a state is that only points back: "these sanctions", "more pressure" are of the one of whom the last were. */
final class OwnersBefore {
    /** Such as stand before what was told before. */
    static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");

    /** So many sentences back something may stand to which "these sanctions" point. */
    private static final int BACK = 12;

    private final AnnotatedText text;
    private final Concepts concepts;
    private final Possessors possessors;
    private final Undergoers undergoers;

    OwnersBefore(AnnotatedText text, Concepts concepts, Possessors possessors, Undergoers undergoers) {
        this.text = text;
        this.concepts = concepts;
        this.possessors = possessors;
        this.undergoers = undergoers;
    }

    /** "the sanctions", "this dependence": whose the last one told of was. */
    @Nullable
    ActorId of(Grammar grammar, Token bearing, String concept) {
        boolean points =
                grammar.children(bearing.index(), "det").stream().anyMatch(d -> POINTING.contains(grammar.form(d)))
                        || isFurther(grammar, bearing, concept);
        boolean the = grammar.children(bearing.index(), "det").stream()
                .anyMatch(d -> grammar.form(d).equals("the"));
        boolean further = !isFurther(grammar, bearing, concept)
                && !grammar.children(bearing.index(), "poss", "nmod", "amod", "compound", "prep", "acl")
                        .isEmpty();
        if (!points || (the && (concepts.owner(concept) != Owner.UNDERGOER || further))) {
            return null;
        }
        int here = grammar.sentence().index();
        for (int index = here; index >= Math.max(0, here - (the ? BACK : 2)); index--) {
            Sentence sentence = text.sentences().get(index);
            Grammar other = new Grammar(sentence);
            for (int at = sentence.tokens().size() - 1; at >= 0; at--) {
                Token token = sentence.token(at);
                boolean before = index < here || at < bearing.index();
                if (before
                        && token.tag().startsWith("NN")
                        && concepts.of(token).filter(concept::equals).isPresent()) {
                    ActorId owner = ownOf(other, token, concept);
                    if (owner != null) {
                        return owner;
                    }
                }
                ActorId doer = before ? doneBefore(other, token, bearing, concept) : null;
                if (doer != null) {
                    return doer;
                }
            }
        }
        return null;
    }

    /** "The council jailed two miners. These arrests ...": who did it. */
    private @Nullable ActorId doneBefore(Grammar other, Token verb, Token bearing, String concept) {
        boolean done = verb.isVerb()
                && bearing.tag().startsWith("NN")
                && concepts.owner(concept) == Owner.DOER
                && concepts.of(verb).filter(concept::equals).isPresent()
                && !other.isPassive(verb.index());
        return done ? possessors.subject(other, verb.index()) : null;
    }

    /** "more sanctions", "new pressure": on whom there were some before. */
    private boolean isFurther(Grammar grammar, Token bearing, String concept) {
        return concepts.owner(concept) == Owner.UNDERGOER
                && grammar.children(bearing.index(), "nmod", "amod", "det").stream()
                        .anyMatch(m -> WordClass.FURTHER.has(grammar.form(m)));
    }

    /** The owner that the words around a noun name. */
    private @Nullable ActorId ownOf(Grammar grammar, Token noun, String concept) {
        if (concepts.owner(concept) == Owner.UNDERGOER) {
            return undergoers.of(grammar, List.of(noun.index()));
        }
        ActorId owner = possessors.owner(grammar, noun.index(), concepts.ownedBehind(null));
        return owner == null ? subjectOver(grammar, noun) : owner;
    }

    private @Nullable ActorId subjectOver(Grammar grammar, Token noun) {
        int verb = noun.head();
        return noun.relation().equals("dobj")
                        && grammar.isVerb(verb)
                        && grammar.token(verb).lemma().equals("have")
                ? possessors.subject(grammar, verb)
                : null;
    }
}
