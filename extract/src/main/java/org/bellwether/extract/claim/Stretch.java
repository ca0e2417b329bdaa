package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A half-open stretch of the article's text in UTF-16 positions, as tokens count; quotations may cross sentences.
 *
 * @param start the first position
 * @param end one past the last
 */
public record Stretch(int start, int end) implements Comparable<Stretch> {
    public Stretch {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("stretch needs 0 <= start < end, got [%d, %d)".formatted(start, end));
        }
    }

    public boolean overlaps(Stretch other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(int position) {
        return start <= position && position < end;
    }

    /** The stretches in order; those that overlap, or that only blanks keep apart, joined. */
    static List<Stretch> joined(List<Stretch> stretches, String text) {
        List<Stretch> found = new ArrayList<>();
        for (Stretch next : stretches.stream().sorted().toList()) {
            Stretch last = found.isEmpty() ? null : found.getLast();
            if (last != null
                    && (next.start <= last.end
                            || text.substring(last.end, next.start).isBlank())) {
                found.set(found.size() - 1, new Stretch(last.start, Math.max(last.end, next.end)));
            } else {
                found.add(next);
            }
        }
        return found;
    }

    @Override
    public int compareTo(Stretch other) {
        return Comparator.comparingInt(Stretch::start)
                .thenComparingInt(Stretch::end)
                .compare(this, other);
    }
}
