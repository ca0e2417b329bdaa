package org.bellwether.extract.time;

import org.jspecify.annotations.Nullable;

/** What an expression of time says, before it is known from when it counts. */
sealed interface Meaning {
    /** Which of several equal names: "last March", "next March", "this March", or just "March". */
    enum Turn {
        BARE,
        LAST,
        THIS,
        NEXT
    }

    /** From what a step counts: the day of publication, or the time the text last spoke of. */
    enum Base {
        PUBLICATION,
        TEXT
    }

    /** Parts of a year that have a name or a number. */
    enum Kind {
        MONTH,
        QUARTER,
        HALF,
        SEASON,
        /** A weekday of a month, as of moving feasts: 44 in November is its fourth Thursday. */
        NTH
    }

    /** 2021. */
    record Year(int year) implements Meaning {}

    /** The 1990s: 1990. */
    record Decade(int first) implements Meaning {}

    /** The 20th century: 20. */
    record Century(int number) implements Meaning {}

    /**
     * A month, quarter, half or season, or a day of a month.
     *
     * @param number from 1; seasons from spring
     * @param day of the month, 0 for the whole
     * @param year whose; null where unsaid
     */
    record Part(
            Kind kind,
            int number,
            int day,
            Turn turn,
            @Nullable Meaning year) implements Meaning {
        Part in(Meaning ofYear) {
            return new Part(kind, number, day, turn, ofYear);
        }
    }

    /** Monday is 1. */
    record Weekday(int number, Turn turn) implements Meaning {}

    /** "Last week", "two days later", "today", "that year". */
    record Step(Unit unit, int amount, Base base) implements Meaning {}

    /** What the text spoke of last: "since then". */
    record Then() implements Meaning {}

    /** "This weekend" is 0. */
    record Weekend(int amount) implements Meaning {}

    /** "A year earlier": the text's time a year before, as precise as that was. */
    record YearBefore(Base base) implements Meaning {}

    /** The week that holds a day. */
    record WeekOf(Meaning day) implements Meaning {}

    /** The year that ends with a month. */
    record YearEnding(Meaning end) implements Meaning {}

    /** A time or part of a day: suffix {@code T15:00} or {@code TMO}; without a day, the text's or the publication's. */
    record Clock(String suffix, @Nullable Meaning day) implements Meaning {}

    /** PAST_REF, PRESENT_REF or FUTURE_REF. */
    record Reference(String value) implements Meaning {}

    /**
     * A stretch of time.
     *
     * @param amount 0 where the number is vague
     * @param turn {@code LAST} where it ends with the publication, {@code NEXT} where it begins with it
     */
    record Length(String value, Unit unit, double amount, Turn turn) implements Meaning {}

    /** How often. */
    record Repeat(String value) implements Meaning {}
}
