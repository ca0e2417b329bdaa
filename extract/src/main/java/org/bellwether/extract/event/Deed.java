package org.bellwether.extract.event;

import java.util.List;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventCode;

/**
 * A predicate that the lexicon knows, with those who act and are acted on.
 *
 * @param doerUntold whether the sentence tells to whom it was done in a way that need not tell by whom: "three men were arrested"
 */
record Deed(
        Frame frame,
        Entry entry,
        EventCode code,
        List<ActorId> actors,
        List<ActorId> recipients,
        boolean doerUntold,
        Standing standing,
        double confidence) {
    /** Whether only the tagger sees it. */
    boolean isTagged() {
        return entry.id().startsWith("tagger.");
    }

    /** The deed as told by other words. */
    Deed told(Frame by) {
        return new Deed(by, entry, code, actors, recipients, doerUntold, standing, confidence);
    }

    /** The deed with those it reaches, whom its sentence names elsewhere. */
    Deed reaching(List<ActorId> known) {
        return new Deed(frame, entry, code, actors, known, doerUntold, standing, confidence);
    }

    /** The deed with those who do it, whom its sentence names elsewhere. */
    Deed doneBy(List<ActorId> known) {
        List<ActorId> others =
                recipients.stream().filter(r -> !known.contains(r)).toList();
        return new Deed(frame, entry, code, known, others, false, standing, confidence);
    }

    /** The deed with parties that another sentence names. */
    Deed with(List<ActorId> knownActors, List<ActorId> knownRecipients) {
        double less = Math.round(85 * confidence) / 100.0;
        return new Deed(frame, entry, code, knownActors, knownRecipients, doerUntold, standing, less);
    }
}
