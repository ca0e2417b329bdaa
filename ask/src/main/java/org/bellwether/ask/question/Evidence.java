package org.bellwether.ask.question;

import org.bellwether.model.Span;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.store.export.ContractRecords;
import org.jspecify.annotations.Nullable;

/**
 * A statement that bears on a question.
 *
 * @param stance whether it speaks for or against
 * @param statement the words
 * @param voice who says so
 * @param when it was said, or published
 * @param item the claim, event or influence; null for a sentence in which none was found
 * @param score how much of what is asked it has, 0 to 1
 */
public record Evidence(
        Stance stance,
        Span statement,
        Voice voice,
        When when,
        @Nullable String item,
        double score) {
    /** The contract's object. */
    public String json() {
        return ContractRecords.evidence(EvidenceFinder.code(stance), statement, voice, when, item, score);
    }
}
