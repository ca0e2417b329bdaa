package org.bellwether.situation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bellwether.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * Of the times of some reports the latest start and the earliest end: where neither lies beyond the other's, each of the ones may be
 * the same time as each of the others.
 *
 * @param start null where none of them gives one
 * @param end the same
 */
record Times(@Nullable LocalDate start, @Nullable LocalDate end) {
    static Times of(List<Report> reports) {
        return new Times(
                reports.stream()
                        .map(r -> r.when().start())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                reports.stream()
                        .map(r -> r.when().end())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    boolean agreeWith(@Nullable Times other) {
        return other != null && !isAfter(start, other.end) && !isAfter(other.start, end);
    }

    /** The times of both together, where they agree. */
    Times with(Times other) {
        return new Times(
                start == null || isAfter(other.start, start) ? other.start : start,
                end == null || isAfter(end, other.end) ? other.end : end);
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }
}
