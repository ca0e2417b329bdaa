package org.bellwether.extract.claim;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bellwether.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A word by which a text attributes something to somebody, and what it takes: an entry of {@code cues.tsv}.
 *
 * @param id names the entry
 * @param lemma the word, with its particle after a blank ("point out"), or a phrase ("according to")
 * @param part its part of speech
 * @param frames where its content stands
 * @param kind what is done by saying it, or null for an attitude: an attribution, yet no claim ("praised the plan")
 * @param reads a sentence in which it is a cue
 * @param leaves a sentence in which the word is none, or null
 */
public record Cue(
        String id,
        String lemma,
        Part part,
        Set<String> frames,
        Claim.@Nullable Kind kind,
        String reads,
        @Nullable String leaves) {
    /** The part of speech. */
    public enum Part {
        VERB,
        NOUN,
        ADJECTIVE,
        PHRASE
    }

    public Cue {
        frames = Collections.unmodifiableSet(new LinkedHashSet<>(frames));
    }

    boolean takes(String frame) {
        return frames.contains(frame);
    }

    /** Whether it takes its content by this preposition: frame {@code p:of}. */
    boolean takesPreposition(String preposition) {
        return frames.contains("p:" + preposition);
    }
}
