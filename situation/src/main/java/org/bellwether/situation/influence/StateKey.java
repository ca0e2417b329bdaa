package org.bellwether.situation.influence;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.model.State;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * What makes two phrases one state: whose it is, what is more or less of, and towards whom; where nobody is named or no concept
 * fits, the wording.
 *
 * @param actor joined, or null
 * @param concept or null
 * @param towards whom, or null where no article says
 * @param wording plain; null where there is a concept
 */
record StateKey(
        @Nullable ActorId actor,
        @Nullable String concept,
        @Nullable ActorId towards,
        @Nullable String wording) implements Comparable<StateKey> {
    private static final Set<String> WORDED = concepts("worded.tsv");

    /** Of which one has several at once, with others. */
    private static final Set<String> SEVERAL = concepts("several.tsv");

    private static final Comparator<StateKey> ORDER = Comparator.comparing((StateKey k) -> text(k.actor))
            .thenComparing(k -> k.concept == null ? "" : k.concept)
            .thenComparing(k -> text(k.towards))
            .thenComparing(k -> k.wording == null ? "" : k.wording);

    private static Set<String> concepts(String file) {
        return TableFile.read(StateKey.class, file, 1).keyed().rows().stream()
                .map(r -> r.cell(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of nobody's support one knows no more than its words: "support" in two articles need not be the same. */
    static StateKey of(State state, StateOwners owners) {
        return isOfConcept(state)
                ? new StateKey(owners.of(state), state.concept(), owners.towards(state), null)
                : new StateKey(
                        owners.of(state),
                        null,
                        null,
                        PlainWording.of(state.words().quote()));
    }

    /** The state whoever it is towards. */
    StateKey atLarge() {
        return new StateKey(actor, concept, null, wording);
    }

    /** The one that this is where the articles know a single one towards whom it may be. */
    StateKey completed(Function<StateKey, @Nullable ActorId> only) {
        return towards == null && concept != null && !SEVERAL.contains(concept)
                ? new StateKey(actor, concept, only.apply(this), wording)
                : this;
    }

    /** Whether owner and concept make the node; else the wording does. */
    static boolean isOfConcept(State state) {
        return state.concept() != null && state.actor() != null && !WORDED.contains(state.concept());
    }

    private static String text(@Nullable ActorId id) {
        return id == null ? "" : id.value();
    }

    @Override
    public int compareTo(StateKey other) {
        return ORDER.compare(this, other);
    }
}
