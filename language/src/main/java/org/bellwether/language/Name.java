package org.bellwether.language;

/**
 * A named entity of one sentence, as the engine marks it.
 *
 * @param first index of its first token
 * @param end one past the index of its last token
 * @param type OntoNotes type: PERSON, NORP, ORG, GPE, LOC, FAC, EVENT, DATE, TIME, MONEY, CARDINAL, …
 */
public record Name(int first, int end, String type) {
    public Name {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("name [%d, %d) of type %s".formatted(first, end, type));
        }
    }
}
