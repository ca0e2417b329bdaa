package org.bellwether.store;

import java.util.List;
import org.bellwether.model.Entry.Correction;
import org.bellwether.model.Entry.Undo;
import org.jspecify.annotations.Nullable;

/**
 * A correction with what has become of it.
 *
 * @param number its place in the log
 * @param correction the entry
 * @param state what has become of it
 * @param undo the entry that undid it, or null
 * @param touches ids of the items in which it holds today
 */
public record ListedCorrection(
        int number,
        Correction correction,
        State state,
        @Nullable Undo undo,
        List<String> touches) {
    /** What has become of a correction. */
    public enum State {
        APPLIED,
        /** A later one says otherwise of the same. */
        SUPERSEDED,
        /** What it is about stands in no article that is there; it holds again when one comes back. */
        NOWHERE,
        UNDONE
    }

    public ListedCorrection {
        touches = List.copyOf(touches);
    }
}
