package org.bellwether.store;

import org.jspecify.annotations.Nullable;

/**
 * 64 bits for the values of a row, by which it is known again: of three million rows, two that differ have the same in one of four million
 * cases. The same in every run and on every machine, since they are kept.
 */
final class RowHash {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private RowHash() {}

    /** Of some of the values: text, whole numbers of any size, fractions, or nothing. */
    static long of(@Nullable Object[] row, int from, int to) {
        long hash = PRIME;
        for (int i = from; i < to; i++) {
            hash = mixed(hash ^ value(row[i]));
        }
        return hash;
    }

    private static long value(@Nullable Object value) {
        return switch (value) {
            case null -> 1;
            case String text -> text(text);
            case Double fraction -> mixed(Double.doubleToLongBits(fraction) + 3);
            case Number whole -> mixed(whole.longValue() + 2);
            default -> throw new IllegalArgumentException("no value of a row: " + value.getClass());
        };
    }

    private static long text(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
            hash ^= hash >>> 32;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
