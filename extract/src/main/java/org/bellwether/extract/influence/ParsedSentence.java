package org.bellwether.extract.influence;

import org.bellwether.extract.event.Grammar;

/**
 * One sentence: its grammar, the phrases that can be cut out of it, what its words stand for and what they point to.
 *
 * @param grammar its dependencies
 * @param sides cuts causes and effects out of it
 * @param meanings what its words stand for
 * @param pointers what its pronouns point to
 */
record ParsedSentence(Grammar grammar, Sides sides, Meanings meanings, Pointers pointers) {
    static ParsedSentence of(Grammar grammar, Pointers pointers) {
        return new ParsedSentence(grammar, new Sides(grammar), pointers.meanings(), pointers);
    }

    /** What was told before it. */
    ToldBefore before() {
        return pointers.before();
    }
}
