package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.model.Claim;
import org.bellwether.model.Span;

/** Finds the claims whose content touches a sentence without looking at all of an article's claims each time. */
final class ClaimIndex {
    /** One stretch of a claim's content. */
    private record Piece(Span span, Claim claim, int rank) {}

    private final List<Piece> pieces = new ArrayList<>();

    /** For each piece the furthest end of it and of all before it: where this lies before a sentence, nothing earlier reaches it. */
    private final int[] reach;

    ClaimIndex(List<Claim> claims) {
        for (int i = 0; i < claims.size(); i++) {
            for (Span span : claims.get(i).content()) {
                pieces.add(new Piece(span, claims.get(i), i));
            }
        }
        pieces.sort(Comparator.comparingInt(p -> p.span().start()));
        reach = new int[pieces.size()];
        int furthest = 0;
        for (int i = 0; i < reach.length; i++) {
            furthest = Math.max(furthest, pieces.get(i).span().end());
            reach[i] = furthest;
        }
    }

    /** The claims with content in the stretch, in the order in which they were given. */
    List<Claim> in(Span stretch) {
        List<Piece> found = new ArrayList<>();
        for (int i = firstAtOrAfter(stretch.end()) - 1; i >= 0 && reach[i] > stretch.start(); i--) {
            if (pieces.get(i).span().overlaps(stretch)) {
                found.add(pieces.get(i));
            }
        }
        found.sort(Comparator.comparingInt(Piece::rank));
        Set<Claim> claims = new LinkedHashSet<>();
        found.forEach(p -> claims.add(p.claim()));
        return List.copyOf(claims);
    }

    /** Index of the first piece that starts at the position or behind it. */
    private int firstAtOrAfter(int position) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).span().start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
