package org.bellwether.extract.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a deed stands in its sentence: did it happen, is it planned, is it only thought of?
 *
 * @param level what the words around it make of it
 * @param accuser heads of the words that name who alleges it, where an accusation holds it; else empty
 * @param cue the word that decided, or null where nothing did
 */
public record Standing(
        Level level, List<Integer> accuser, @Nullable String cue) {
    /** From the strongest to the weakest. */
    public enum Level {
        FACT,
        ALLEGED,
        PLANNED,
        HYPOTHETICAL,
        DENIED,
        /** Asked for, aimed at, feared: told of elsewhere or not at all. */
        UNREAL,
        NEGATED
    }
}
