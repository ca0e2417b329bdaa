package org.bellwether.extract.actor;

import java.util.Locale;
import java.util.Set;

/** Short words inside and around personal names. */
final class Particles {
    private static final Set<String> INSIDE = Set.of(
            "al", "el", "bin", "bint", "ibn", "ben", "van", "von", "der", "den", "de", "del", "della", "di", "da",
            "dos", "du", "la", "le", "ter", "zu", "abu", "umm", "ul", "ur", "ud", "uz");

    private static final Set<String> AFTER = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    private static final Set<String> MALE = Set.of("mr", "mr.", "sir", "lord", "king", "prince", "father", "brother");

    private static final Set<String> FEMALE =
            Set.of("mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "queen", "princess", "sister", "madame");

    private static final Set<String> OTHER = Set.of(
            "dr", "dr.", "prof", "prof.", "rev", "rev.", "gen", "gen.", "lt", "lt.", "col", "col.", "sen", "sen.",
            "rep", "rep.", "gov", "gov.", "st", "st.");

    private Particles() {}

    static boolean isParticle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return INSIDE.contains(lower) || AFTER.contains(lower);
    }

    static boolean isSuffix(String word) {
        return AFTER.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isMale(String word) {
        return MALE.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isFemale(String word) {
        return FEMALE.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word before a name addresses somebody and is no part of the name. */
    static boolean isAddress(String word) {
        return isMale(word) || isFemale(word) || OTHER.contains(word.toLowerCase(Locale.ROOT));
    }
}
