package org.bellwether.store;

import java.time.LocalDate;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the items of a list in its order, and leaves room between: each gets the number it asks for, or the next one where that is taken.
 * What an item asks for comes of what the list is sorted by, so that one more item changes the numbers of few others, and the numbers
 * depend on nothing but the items. Not thread-safe.
 */
final class Numbers {
    private static final LocalDate FIRST_DAY = LocalDate.of(1700, 1, 1);
    private static final int HEX = 4;

    private long last = -1;

    /**
     * The next item's number, above that of all before it.
     *
     * @param wanted not negative; of an item that comes later in the list as a rule no smaller
     */
    long next(long wanted) {
        last = Math.max(wanted, last + 1);
        return last;
    }

    /** Where a day stands among others, the days not known behind all others; so many bits wide. */
    static long day(@Nullable LocalDate day, boolean known, int bits) {
        long most = (1L << bits) - 1;
        return !known ? most : day == null ? 0 : Math.clamp(day.toEpochDay() - FIRST_DAY.toEpochDay(), 0, most - 1);
    }

    /** Where the first day of a time stands among others. */
    static long first(When when, int bits) {
        return day(when.start(), when.isKnown(), bits);
    }

    /** How long a time is, in days: longer ones come later. */
    static long length(When when, int bits) {
        long most = (1L << bits) - 1;
        LocalDate start = when.start();
        LocalDate end = when.end();
        return start == null || end == null ? most : Math.min(end.toEpochDay() - start.toEpochDay(), most);
    }

    /** Where an id stands among others of its kind: a letter and a number in hexadecimal digits. */
    static long id(String id, int bits) {
        long number = 0;
        int taken = 0;
        for (int i = 1; taken < bits; i++) {
            int digit = i < id.length() ? Math.max(0, Character.digit(id.charAt(i), 1 << HEX)) : 0;
            number = number << HEX | digit;
            taken += HEX;
        }
        return number >>> (taken - bits);
    }
}
