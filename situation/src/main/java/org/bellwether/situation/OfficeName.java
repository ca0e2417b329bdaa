package org.bellwether.situation;

import org.jspecify.annotations.Nullable;

/**
 * An office and the place or body it belongs to, as texts call them: "mayor", "Graz" for "the mayor of Graz".
 *
 * @param office its plain words
 * @param seat the plain words after "of", or null where there are none
 */
record OfficeName(String office, @Nullable String seat) {
    static OfficeName of(String title) {
        String lower = title.strip();
        int of = lower.toLowerCase(java.util.Locale.ROOT).indexOf(" of ");
        return of < 0
                ? new OfficeName(plain(lower), null)
                : new OfficeName(plain(lower.substring(0, of)), plain(lower.substring(of + 4)));
    }

    private static String plain(String words) {
        String plain = PlainName.of(words).toString();
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }

    /** Whether both may be one office: "mayor" may be "mayor of Graz", "mayor of Linz" is not. */
    boolean mayBe(OfficeName other) {
        return office.equals(other.office) && (seat == null || other.seat == null || seat.equals(other.seat));
    }
}
