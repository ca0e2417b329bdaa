package org.bellwether.extract.time;

import org.jspecify.annotations.Nullable;

/**
 * What the text has said of time before an expression.
 *
 * @param last the time it last spoke of, null before the first
 * @param isFresh whether that was in this sentence or one of the two before
 * @param day the last day that its main line spoke of, null before the first
 * @param isDayFresh whether that was a few sentences ago at most
 * @param year the year that the paragraph speaks of, 0 for none
 */
record Told(
        @Nullable Resolved last, boolean isFresh, @Nullable Resolved day, boolean isDayFresh, int year) {
    /** What "two days later" or "the same day" counts from: a day if there is one, else what was spoken of last. */
    @Nullable
    Resolved base(Unit unit, int amount) {
        boolean dayServes = day != null && (isDayFresh || amount == 0);
        return unit == Unit.DAY && dayServes ? day : last;
    }
}
