package org.bellwether.extract.influence;

import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.event.Standing;
import org.bellwether.extract.event.VerbStandings;
import org.bellwether.language.Token;
import org.bellwether.model.Influence.Modality;
import org.jspecify.annotations.Nullable;

/** Tells how firmly a causal statement is made, and whether it is denied. Thread-safe. */
final class Certainty {
    private final VerbStandings standings;

    Certainty(VerbStandings standings) {
        this.standings = standings;
    }

    /**
     * How a statement stands.
     *
     * @param modality how firmly it is made
     * @param denied whether it is said not to be so: "did not lead to"
     */
    record Reading(Modality modality, boolean denied) {}

    /** Of the statement that the word makes; empty where it is only asked about, or thought of by nobody. */
    Optional<Reading> of(Grammar grammar, int said, boolean denies) {
        int word = realised(grammar, said);
        if (grammar.sentence().tokens().getLast().form().equals("?")) {
            return Optional.empty();
        }
        boolean own = isNegated(grammar, word);
        if (own && denies && grammar.token(word).relation().equals("relcl")) {
            // "the cases that did not lead to a trial": tells apart, denies nothing
            return Optional.empty();
        }
        if (own && denies) {
            return Optional.of(new Reading(Modality.ASSERTED, true));
        }
        if (isCounterfactual(grammar, word)) {
            return Optional.of(new Reading(Modality.COUNTERFACTUAL, false));
        }
        Standing standing = standings.of(grammar, word);
        @Nullable String cue = standing.cue();
        boolean hedged = cue != null && WordClass.HEDGE.has(cue);
        return switch (standing.level()) {
            case FACT -> Optional.of(new Reading(Modality.ASSERTED, false));
            case ALLEGED -> Optional.of(new Reading(Modality.HEDGED, false));
            case PLANNED, HYPOTHETICAL, UNREAL ->
                Optional.of(new Reading(hedged ? Modality.HEDGED : Modality.HYPOTHETICAL, false));
            case NEGATED -> {
                if (!denies) {
                    yield Optional.of(new Reading(Modality.ASSERTED, false));
                }
                yield cue != null && WordClass.FAILING.has(cue)
                        ? Optional.of(new Reading(Modality.ASSERTED, true))
                        : Optional.empty();
            }
            case DENIED -> Optional.of(new Reading(Modality.ASSERTED, true));
        };
    }

    /** "used force to keep order", "was able to keep order": as firm as the using and the being able. */
    private static int realised(Grammar grammar, int word) {
        int able = Use.able(grammar, word);
        int use = able < 0 ? Use.of(grammar, word) : able;
        return use < 0 ? word : use;
    }

    private static boolean isNegated(Grammar grammar, int word) {
        return !grammar.children(word, "neg").isEmpty();
    }

    /** "would have been": what is not the case. */
    private static boolean isCounterfactual(Grammar grammar, int word) {
        boolean modal = false;
        boolean have = false;
        for (Token child : grammar.children(word)) {
            if (child.relation().equals("aux")) {
                modal |= Set.of("would", "could", "might", "'d").contains(grammar.form(child.index()));
                have |= child.lemma().equals("have") && modal;
            }
        }
        return modal
                && have
                && !grammar.children(word, "aux").stream()
                        .allMatch(a -> grammar.form(a).equals("might"));
    }
}
