package org.bellwether.extract.claim;

import java.util.List;

/**
 * Words between quotation marks.
 *
 * @param pieces with their marks, in text order; more than one where a quotation goes on in the next paragraph, which then
 *     opens with a mark of its own
 */
public record Quotation(List<Stretch> pieces) {
    public Quotation {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a quotation needs a piece");
        }
    }

    public int start() {
        return pieces.getFirst().start();
    }

    public int end() {
        return pieces.getLast().end();
    }

    public boolean contains(int position) {
        return pieces.stream().anyMatch(p -> p.contains(position));
    }

    public boolean overlaps(Stretch other) {
        return pieces.stream().anyMatch(p -> p.overlaps(other));
    }
}
