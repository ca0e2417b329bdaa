package org.bellwether.model;

import java.util.Collections;
import java.util.List;

/**
 * A person's full name with the spelling taken out, as far as the rules of transliteration go: "Siarhei Kavaliou" and "Sergei
 * Kovalyov" have keys that agree.
 *
 * @param given what the given name is a spelling of; several where it may be one of several names
 * @param middle the folded words between, joined; empty where there are none
 * @param surname the folded surname
 */
public record NameKey(List<String> given, String middle, String surname) {
    /** The shortest surname that may differ in a vowel: shorter ones are too often two names (Malkin, Melkin). */
    private static final int SHORTEST_LOOSE_WORD = 7;

    private static final String VOWELS = "aeiou";

    public NameKey {
        given = List.copyOf(given);
        if (given.isEmpty() || surname.isBlank()) {
            throw new IllegalArgumentException("a full name has a given name and a surname: " + given + " " + surname);
        }
    }

    /** What all spellings of the surname have in common; to find candidates by. */
    public String consonants() {
        return surname.substring(0, 1) + surname.substring(1).replaceAll("[aeiouy]", "");
    }

    /** Whether both may be written for one person. Middle names must agree only where both have them. */
    public boolean isSpellingOf(NameKey other) {
        boolean middles = middle.isEmpty() || other.middle.isEmpty() || middle.equals(other.middle);
        return middles && !Collections.disjoint(given, other.given) && isSameWord(surname, other.surname);
    }

    /** Whether two folded surnames are one: equal, or different in a vowel or two where they are long. */
    public static boolean isSameWord(String a, String b) {
        return a.equals(b) || differInVowels(a, b);
    }

    /** One vowel in four letters, and at the end, where it may tell the sex, only o for a. */
    private static boolean differInVowels(String a, String b) {
        if (a.length() != b.length() || a.length() < SHORTEST_LOOSE_WORD || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        int differences = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                String vowels = i == a.length() - 1 ? "ao" : VOWELS;
                if (vowels.indexOf(a.charAt(i)) < 0 || vowels.indexOf(b.charAt(i)) < 0) {
                    return false;
                }
                differences++;
            }
        }
        return differences <= a.length() / 4;
    }
}
