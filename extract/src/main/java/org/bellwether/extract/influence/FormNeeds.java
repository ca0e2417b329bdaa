package org.bellwether.extract.influence;

import java.util.Set;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.State;

/** Tells whether the sides of a causal statement are what its form needs. Thread-safe. */
final class FormNeeds {
    private final Concepts concepts;

    FormNeeds(Concepts concepts) {
        this.concepts = concepts;
    }

    /** Whether the sides are of the concepts that the form asks for, and what it needs, or else confirmed. */
    boolean met(AnnotatedText text, Link link, State cause, State effect, Confirmation confirmation) {
        return isOf(link.form().of(), cause)
                && isOf(link.form().to(), effect)
                && (meetsNeed(text, link, cause, effect) || (link.form().confirmable() && confirmation.of(link)));
    }

    private static boolean isOf(Set<String> concepts, State state) {
        return concepts.isEmpty() || (state.concept() != null && concepts.contains(state.concept()));
    }

    private boolean meetsNeed(AnnotatedText text, Link link, State cause, State effect) {
        return switch (link.needs()) {
            case ANYTHING -> true;
            case CONCEPT ->
                effect.concept() != null
                        || text.sentences()
                                .get(link.effect().range().sentence())
                                .token(link.effect().head())
                                .isVerb();
            case KNOWN_EFFECT -> effect.concept() != null && !effect.concept().equals("policy");
            case ONE_KNOWN -> effect.concept() != null || cause.concept() != null;
            case BOTH_KNOWN -> effect.concept() != null && cause.concept() != null;
            case DOUBTFUL -> false;
            case RESPONSE -> concepts.answers(effect.concept(), cause.concept());
        };
    }
}
