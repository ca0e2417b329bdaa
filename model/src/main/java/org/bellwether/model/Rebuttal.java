package org.bellwether.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of an article that the article itself sets against another: a denial with what it denies, a comment that calls a
 * claim dubious, a deed told with "instead" after the promise of another.
 *
 * @param words what answers
 * @param voice who answers
 * @param claim the claim that answers, or null
 * @param of what is answered
 * @param ofVoice who said it
 * @param ofClaim the claim that is answered, or null
 * @param kind in which manner
 * @param cue the word that shows it: "denied", "dubious", "instead"
 * @param about the actors that both speak of
 */
public record Rebuttal(
        Span words,
        Voice voice,
        @Nullable ClaimId claim,
        Span of,
        Voice ofVoice,
        @Nullable ClaimId ofClaim,
        Kind kind,
        String cue,
        List<ActorId> about) {
    /** In which manner one answers the other. */
    public enum Kind {
        /** Somebody denies, rejects or disputes what another says. */
        DENIES,
        /** The article or somebody casts doubt on it. */
        DOUBTS,
        /** Something else was done than was said. */
        BELIES
    }

    public Rebuttal {
        about = List.copyOf(about);
        if (!words.article().equals(of.article())) {
            throw new IllegalArgumentException("%s and %s are of two articles".formatted(words, of));
        }
    }

    public ArticleId article() {
        return words.article();
    }
}
