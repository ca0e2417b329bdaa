package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bellwether.model.Change;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry.Correction;
import org.jspecify.annotations.Nullable;

/**
 * What corrections say of items of one kind. Of those that say the same sort of thing of one item the last holds.
 *
 * @param <K> the items' ids
 */
final class Verdicts<K extends Comparable<K>> {
    /** Sorts of things that are said of an item; corrections of one sort take the place of one another. */
    enum Sort {
        /** Confirmed, rejected, neither. */
        STANDING,
        TYPE,
        TIME,
        SIGN,
        DIRECTION;

        private static Sort of(Change change) {
            return switch (change) {
                case Change.Confirm _, Change.Reject _, Change.Restore _ -> STANDING;
                case Change.Retype _ -> TYPE;
                case Change.Redate _ -> TIME;
                case Change.Reverse _ -> DIRECTION;
                case Change.Flip flip -> flip.way().isDirection() ? DIRECTION : SIGN;
                case Change.Merge _, Change.Split _, Change.Rename _ ->
                    throw new IllegalArgumentException("no item of this kind is corrected by a " + change.kind());
            };
        }
    }

    /** A correction with its place in the log. */
    private record Placed(int place, Correction correction) {}

    private final Map<K, Map<Sort, Placed>> last = new TreeMap<>();

    /** Says something of an item; in the log's order. */
    void add(K item, int place, Correction correction) {
        last.computeIfAbsent(item, _ -> new EnumMap<>(Sort.class))
                .put(Sort.of(correction.change()), new Placed(place, correction));
    }

    private @Nullable Change of(K item, Sort sort) {
        Map<Sort, Placed> said = last.get(item);
        Placed placed = said == null ? null : said.get(sort);
        return placed == null ? null : placed.correction().change();
    }

    boolean isRejected(K item) {
        return of(item, Sort.STANDING) instanceof Change.Reject;
    }

    Change.@Nullable Retype retyped(K item) {
        return of(item, Sort.TYPE) instanceof Change.Retype retype ? retype : null;
    }

    Change.@Nullable Redate redated(K item) {
        return of(item, Sort.TIME) instanceof Change.Redate redate ? redate : null;
    }

    Change.@Nullable Flip signed(K item) {
        return of(item, Sort.SIGN) instanceof Change.Flip flip ? flip : null;
    }

    Change.@Nullable Flip directed(K item) {
        return of(item, Sort.DIRECTION) instanceof Change.Flip flip ? flip : null;
    }

    Change.@Nullable Reverse reversed(K item) {
        return of(item, Sort.DIRECTION) instanceof Change.Reverse reverse ? reverse : null;
    }

    /** All items that are rejected. */
    Set<K> rejected() {
        return last.keySet().stream().filter(this::isRejected).collect(Collectors.toSet());
    }

    /** The corrections that hold of each item, in the log's order; a restored item is as if never corrected. */
    Map<String, List<CorrectionId>> holding() {
        Map<String, List<CorrectionId>> holding = new TreeMap<>();
        last.forEach((item, said) -> {
            List<CorrectionId> ids = said.values().stream()
                    .sorted(Comparator.comparingInt(Placed::place))
                    .filter(p -> !(p.correction().change() instanceof Change.Restore))
                    .map(p -> p.correction().id())
                    .toList();
            if (!ids.isEmpty()) {
                holding.put(item.toString(), new ArrayList<>(ids));
            }
        });
        return holding;
    }

    /** The corrections that hold of some item. */
    Set<CorrectionId> winners() {
        Set<CorrectionId> winners = new HashSet<>();
        last.values()
                .forEach(said ->
                        said.values().forEach(p -> winners.add(p.correction().id())));
        return winners;
    }
}
