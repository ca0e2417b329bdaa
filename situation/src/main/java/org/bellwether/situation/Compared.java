package org.bellwether.situation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a joining has found alike, for the next one: two events that are what they were then need not be compared again. Whoever
 * joins one case again and again keeps one of these; what comes out is the same without. Not thread-safe.
 *
 * <p>Events are known by 64-bit hashes of all that is looked at where they are compared. Of a hundred thousand events, two that differ share one in
 * one of some billion cases. Hashes hold within one run of the program: this is not stored.
 */
public final class Compared {
    private Set<Long> known = new HashSet<>();
    private Map<Long, Map<Long, Double>> found = new HashMap<>();
    private Set<Long> knownNext = new HashSet<>();
    private Map<Long, Map<Long, Double>> foundNext = new HashMap<>();
    private long pairs;
    private long pairsNext;
    private long looks;
    private long looksNext;

    /** Whether the pair need not be compared. */
    boolean isKnown(long a, long b) {
        return known.contains(a) && known.contains(b);
    }

    /** How alike the two of a known pair are; null where that was too little to matter. */
    @Nullable
    Double likeness(long a, long b) {
        return found.getOrDefault(a, Map.of()).get(b);
    }

    /** An event of this joining. */
    void has(long event) {
        knownNext.add(event);
    }

    /** Two reports, or what several of them have in common, were laid side by side. */
    void laysSideBySide() {
        looksNext++;
    }

    /** A pair was compared. */
    void compares() {
        pairsNext++;
    }

    /** How alike two events of this joining are, where that matters. */
    void finds(long a, long b, double likeness) {
        foundNext.computeIfAbsent(a, _ -> new HashMap<>()).put(b, likeness);
        foundNext.computeIfAbsent(b, _ -> new HashMap<>()).put(a, likeness);
    }

    /** This joining is done: what it found is what the next one knows. */
    void turn() {
        known = knownNext;
        found = foundNext;
        pairs = pairsNext;
        looks = looksNext;
        forget();
    }

    /** What an unfinished joining found is not to be relied on. */
    void forget() {
        knownNext = new HashSet<>();
        foundNext = new HashMap<>();
        pairsNext = 0;
        looksNext = 0;
    }

    /** How often the last joining laid two reports side by side, in all that it compared. */
    public long looks() {
        return looks;
    }

    /** How many pairs of events the last joining compared. */
    public long pairs() {
        return pairs;
    }
}
