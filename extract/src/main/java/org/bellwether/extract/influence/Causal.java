package org.bellwether.extract.influence;

import java.util.List;

/**
 * What the causal tagger makes of a sentence; words are counted from 0.
 *
 * @param chance how likely the sentence says that something causes something, 0 to 1
 * @param relations what it would take for causes and effects if it does, the likeliest first
 */
public record Causal(double chance, List<Relation> relations) {
    public Causal {
        relations = List.copyOf(relations);
    }

    /** Neighbouring words, both ends included. */
    public record Words(int first, int last) {
        public Words {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("words from %d to %d".formatted(first, last));
            }
        }

        /** Whether they share a word. */
        public boolean overlaps(Words other) {
            return first <= other.last && other.first <= last;
        }

        /** Whether they share more than half of the shorter one. */
        boolean isAlike(Words other) {
            int shared = Math.min(last, other.last) - Math.max(first, other.first) + 1;
            return 2 * shared > Math.min(last - first, other.last - other.first) + 1;
        }
    }

    /**
     * A cause, its effect and the words that join them.
     *
     * @param score log-likelihood of cause and effect, given that there is one
     */
    public record Relation(Words cause, Words effect, List<Words> signals, double score) {
        public Relation {
            signals = List.copyOf(signals);
        }
    }
}
