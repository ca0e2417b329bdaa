package org.bellwether.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a list are asked for; what is null does not restrict, and what a kind of item has not lets none of them through.
 *
 * @param actor an actor's id, or part of a name or alias, in any case
 * @param type an event type, kind of claim or actor, sign of an influence or relation of a conflict: its constant's name
 * @param quad PLOVER's class of an event: its constant's name
 * @param from items whose time may lie on this day or later; those without a time are left out
 * @param to items whose time may lie on this day or earlier; those without a time are left out
 * @param status an event's status or an influence's modality: its constant's name
 * @param source an article's id, or part of a publisher's name, in any case
 * @param place part of the name of an event's place, in any case
 * @param country of an event's place or of an actor, ISO 3166 alpha-3
 * @param document an article's id
 * @param text part of the item's words, in any case
 * @param undated only items of which no time is known
 */
public record Criteria(
        @Nullable String actor,
        @Nullable String type,
        @Nullable String quad,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String status,
        @Nullable String source,
        @Nullable String place,
        @Nullable String country,
        @Nullable String document,
        @Nullable String text,
        boolean undated) {
    public static final Criteria ALL = none();

    /** The same from all sources. */
    Criteria withoutSource() {
        return new Criteria(actor, type, quad, from, to, status, null, place, country, document, text, undated);
    }

    private static Criteria none() {
        return new Criteria(null, null, null, null, null, null, null, null, null, null, null, false);
    }

    /** All of an article. */
    public static Criteria in(String article) {
        return new Criteria(null, null, null, null, null, null, null, null, null, article, null, false);
    }

    /** All of a type whose words have these in them. */
    public static Criteria worded(@Nullable String type, String words) {
        return new Criteria(null, type, null, null, null, null, null, null, null, null, words, false);
    }
}
