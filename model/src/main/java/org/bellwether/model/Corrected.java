package org.bellwether.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an analyst's corrections have made of a case, beside what they changed in it.
 *
 * @param moves whom the words of articles mean since actors were split
 * @param events rejected, with joined actors, by id
 * @param influences rejected, with joined actors, by id
 * @param claims ids of the rejected
 * @param reports ids of those of the rejected events
 * @param conflicts ids of the rejected
 * @param touched today's items, the rejected too, with the corrections that hold of them, in the log's order
 * @param outcomes what became of each correction
 * @param made joined actors who are there only by a split
 */
public record Corrected(
        Moves moves,
        List<Event> events,
        List<Influence> influences,
        Set<ClaimId> claims,
        Set<ReportId> reports,
        Set<ConflictId> conflicts,
        Map<String, List<CorrectionId>> touched,
        Map<CorrectionId, Outcome> outcomes,
        Map<ActorId, CorrectionId> made) {
    /** What became of a correction. */
    public enum Outcome {
        /** It holds. */
        APPLIED,
        /** A later one says otherwise of the same. */
        SUPERSEDED,
        /** What it is about stands in no article of the case. */
        NOWHERE
    }

    /** No corrections. */
    public static final Corrected NOTHING =
            new Corrected(Moves.NONE, List.of(), List.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), Map.of());

    public Corrected {
        events = List.copyOf(events);
        influences = List.copyOf(influences);
        claims = Set.copyOf(claims);
        reports = Set.copyOf(reports);
        conflicts = Set.copyOf(conflicts);
        touched = Map.copyOf(touched);
        outcomes = Map.copyOf(outcomes);
        made = Map.copyOf(made);
    }
}
