package org.bellwether.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposition that the text attributes to somebody.
 *
 * @param id made of article and content
 * @param speaker who says it, or null for those whom no actor stands for ("experts")
 * @param speakerText the words that name the speaker; the cue's where the article names nobody
 * @param cue the words that attribute it: "said", "according to"
 * @param kind what is done by saying it
 * @param content what is said; a quotation may be broken by its speaker
 * @param direct whether it is a quotation
 * @param when when it was said
 * @param report the report of the event it is about, or null
 * @param confidence of the extraction, 0 to 1
 * @param rule the cue entry or rule that found it
 */
public record Claim(
        ClaimId id,
        @Nullable ActorId speaker,
        String speakerText,
        Span cue,
        Kind kind,
        List<Span> content,
        boolean direct,
        When when,
        @Nullable ReportId report,
        double confidence,
        String rule) {
    /** What is done by saying something. */
    public enum Kind {
        STATEMENT,
        DENIAL,
        DEMAND,
        FORECAST,
        ACCUSATION,
        ASSESSMENT,
        PROMISE,
        THREAT
    }

    public Claim {
        Confidence.checked(confidence);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a claim needs content, at " + cue);
        }
    }

    public ArticleId article() {
        return cue.article();
    }

    /** The same claim by this speaker. */
    public Claim withSpeaker(ActorId by) {
        return new Claim(id, by, speakerText, cue, kind, content, direct, when, report, confidence, rule);
    }

    /** Who says it; without words where the article names nobody ("the claim that"), where the cue's stand for them. */
    public Voice voice() {
        return Voice.speaker(speaker, speakerText.equals(cue.quote()) ? null : speakerText);
    }

    /** Whether the words stand in what is said. */
    public boolean says(Span words) {
        return content.stream().anyMatch(c -> c.contains(words));
    }
}
