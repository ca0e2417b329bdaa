package org.bellwether.extract.statement;

import java.util.List;

/**
 * One row of {@code deeds.tsv}.
 *
 * @param deed the class of deeds
 * @param pole whether the words mean the deed, its opposite, or what bears on it
 * @param part what kind of word the first one is
 * @param words lemmas; a preposition at the end governs the object
 * @param object the kind that one of the objects must be of, or {@code *}, {@code @actor}, {@code -}
 * @param of of whom it is said
 * @param reads a sentence that says it
 * @param leaves one that does not, or {@code -}
 */
record DeedEntry(
        String deed, Pole pole, Part part, List<String> words, String object, Of of, String reads, String leaves) {
    /** Which way the words point. */
    enum Pole {
        SAME,
        OPPOSITE,
        PARTLY
    }

    /** What kind of word the first one is. */
    enum Part {
        VERB,
        NOUN,
        ROLE,
        ADJ
    }

    /** Of whom the words say it. */
    enum Of {
        SUBJECT,
        /** What the preposition governs. */
        OBJECT,
        /** To whom it is done. */
        PATIENT
    }

    DeedEntry {
        words = List.copyOf(words);
    }

    String first() {
        return words.getFirst();
    }
}
