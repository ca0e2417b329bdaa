package org.bellwether.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article's account of an event.
 *
 * @param id made of article, trigger and code
 * @param evidence the sentence
 * @param trigger the words that say what happened
 * @param code type, mode and CAMEO code
 * @param contexts in which spheres
 * @param actors who did it; all parties of a reciprocal event; empty where the text tells only to whom it was done
 * @param recipients to whom; empty where nobody is told, never together with {@code actors}
 * @param when the event's own time, unknown where the text does not say
 * @param place where, or null
 * @param status fact, claim, denial, planned or hypothetical
 * @param attributedTo who says so
 * @param confidence of the extraction, 0 to 1
 * @param rule the lexicon entry or rule that found it
 */
public record Report(
        ReportId id,
        Span evidence,
        Span trigger,
        EventCode code,
        List<Context> contexts,
        List<ActorId> actors,
        List<ActorId> recipients,
        When when,
        @Nullable Place place,
        Status status,
        Voice attributedTo,
        double confidence,
        String rule) {
    public Report {
        Confidence.checked(confidence);
        if (!evidence.contains(trigger)) {
            throw new IllegalArgumentException(
                    "the trigger %s lies outside its evidence %s".formatted(trigger, evidence));
        }
        if (actors.isEmpty() && recipients.isEmpty()) {
            throw new IllegalArgumentException("a report needs somebody who acts or is acted on, at " + evidence);
        }
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
