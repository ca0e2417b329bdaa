package org.bellwether.situation.influence;

import java.util.Comparator;
import org.bellwether.model.ActorId;
import org.bellwether.model.State;
import org.jspecify.annotations.Nullable;

/**
 * What makes two phrases one state: whose it is and what is more or less of; where nobody is named or no concept fits, the
 * wording.
 *
 * @param actor joined, or null
 * @param concept or null
 * @param wording plain; null where there is a concept
 */
record StateKey(
        @Nullable ActorId actor,
        @Nullable String concept,
        @Nullable String wording) implements Comparable<StateKey> {
    private static final Comparator<StateKey> ORDER = Comparator.comparing(
                    (StateKey k) -> k.actor == null ? "" : k.actor.value())
            .thenComparing(k -> k.concept == null ? "" : k.concept)
            .thenComparing(k -> k.wording == null ? "" : k.wording);

    /** Of nobody's support one knows no more than its words: "support" in two articles need not be the same. */
    static StateKey of(State state, StateOwners owners) {
        return isOfConcept(state)
                ? new StateKey(owners.of(state), state.concept(), null)
                : new StateKey(
                        owners.of(state), null, PlainWording.of(state.words().quote()));
    }

    /** Whether owner and concept make the node; else the wording does. */
    static boolean isOfConcept(State state) {
        return state.concept() != null && state.actor() != null;
    }

    @Override
    public int compareTo(StateKey other) {
        return ORDER.compare(this, other);
    }
}
