package org.bellwether.situation;

import java.util.List;
import java.util.Set;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.situation.same.Bases;
import org.jspecify.annotations.Nullable;

/**
 * A deed that goes on for long, so that articles mean the same without dating it. Words are base forms, see {@link Bases}.
 *
 * @param name what it is
 * @param type of the reports that tell it; null for any
 * @param words of which one tells it; empty for any
 * @param context what stands beside it
 * @param of of whom there is one at a time
 */
record LastingDeed(String name, @Nullable EventType type, Set<String> words, ContextWords context, Of of) {
    /** Of whom there is one at a time. */
    enum Of {
        /** Of those who act towards those acted on, however often one article tells it. */
        BOTH,
        /** Of those who act towards those acted on. */
        HOST,
        /** Of those who act, on one land that is not theirs. */
        LAND,
        /** Of those who act, from one land that is neither theirs nor acted on. */
        FROM,
        /** Of one country's people, among themselves. */
        OWN
    }

    LastingDeed {
        words = Set.copyOf(words);
    }

    /** Whether a report tells of it. */
    boolean isToldBy(Report report) {
        List<String> trigger = Bases.bundled().in(report.trigger().quote());
        return !trigger.isEmpty()
                && (type == null || type == report.code().type())
                && (words.isEmpty() || words.contains(trigger.getLast()))
                && context.suit(report);
    }
}
