package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellwether.model.Span;

/** Finds the things of one article that touch a stretch of its text, as claims by their content, without looking at all of them. */
final class SpanIndex<T> {
    /** One stretch of a thing. */
    private record Piece<T>(Span span, T thing, int rank) {}

    private final List<Piece<T>> pieces = new ArrayList<>();

    /** For each piece the furthest end of it and of all before it: where this lies before a sentence, nothing earlier reaches it. */
    private final int[] reach;

    /**
     * An index of things.
     *
     * @param things in the order in which they are to be found
     * @param stretches the stretches of text that each of them has
     */
    SpanIndex(List<T> things, Function<T, ? extends Collection<Span>> stretches) {
        for (int i = 0; i < things.size(); i++) {
            for (Span span : stretches.apply(things.get(i))) {
                pieces.add(new Piece<>(span, things.get(i), i));
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

    /** The things of which a piece touches the stretch, each once, in the order in which they were given. */
    List<T> in(Span stretch) {
        return near(List.of(stretch)).toList();
    }

    /** The things of which a piece touches one of the stretches, in the order in which they were given. */
    Stream<T> near(List<Span> stretches) {
        List<Piece<T>> found = new ArrayList<>();
        for (Span stretch : stretches) {
            for (int i = firstAtOrAfter(stretch.end()) - 1; i >= 0 && reach[i] > stretch.start(); i--) {
                if (pieces.get(i).span().overlaps(stretch)) {
                    found.add(pieces.get(i));
                }
            }
        }
        found.sort(Comparator.comparingInt(Piece::rank));
        return found.stream().map(Piece::thing).distinct();
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
