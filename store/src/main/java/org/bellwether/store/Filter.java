package org.bellwether.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which items are asked for; what is null does not restrict.
 *
 * @param actor an actor's id, or part of a name or alias, in any case
 * @param type an event type, kind of claim or actor, sign of an influence or relation of a conflict, in any case
 * @param from items whose time may lie on this day or later; those without a time are left out
 * @param to items whose time may lie on this day or earlier; those without a time are left out
 * @param status an event's status or an influence's modality, in any case
 * @param source an article's id, or part of a publisher's name, in any case
 * @param limit how many at most, or null for all
 */
public record Filter(
        @Nullable String actor,
        @Nullable String type,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String status,
        @Nullable String source,
        @Nullable Integer limit) {
    public static final Filter ALL = new Filter(null, null, null, null, null, null, null);

    /** The same, with so many at most. */
    public Filter withLimit(int most) {
        return new Filter(actor, type, from, to, status, source, most);
    }

    /** The same, of one type. */
    public Filter withType(String wanted) {
        return new Filter(actor, wanted, from, to, status, source, limit);
    }
}
