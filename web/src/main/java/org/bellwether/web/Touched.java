package org.bellwether.web;

import java.util.Optional;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Span;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Corrections;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.export.ContractRecords;
import org.jspecify.annotations.Nullable;

/**
 * An item that a correction touches, in words: its id tells a person nothing.
 *
 * @param kind {@code actor}, {@code event}, {@code claim}, {@code conflict} or {@code influence}
 * @param says what it is
 * @param evidence the words it rests on, or null for an actor
 */
record Touched(
        String id, String kind, String says, @Nullable Span evidence) {
    /** Of an item of the case, or of one that was taken out of it; nothing where it is neither any more. */
    static Optional<Touched> of(CaseQueries queries, String id) {
        Corrections taken = queries.corrections();
        return queries.actor(id)
                .map(a -> new Touched(id, "actor", a.actor().name(), null))
                .or(() -> queries.event(id).or(() -> taken.event(id)).map(Touched::event))
                .or(() -> queries.claim(id)
                        .map(ListedClaim::claim)
                        .or(() -> taken.claim(id))
                        .map(Touched::claim))
                .or(() -> queries.influence(id)
                        .map(LinkedInfluence::influence)
                        .or(() -> taken.influence(id))
                        .map(Touched::influence))
                .or(() -> queries.conflict(id).or(() -> taken.conflict(id)).map(Touched::conflict));
    }

    private static Touched event(Event event) {
        return new Touched(
                event.id().value(),
                "event",
                event.summary(),
                event.reports().getFirst().evidence());
    }

    private static Touched claim(Claim claim) {
        Span said = claim.content().isEmpty() ? claim.cue() : claim.content().getFirst();
        return new Touched(claim.id().value(), "claim", said.quote(), said);
    }

    private static Touched influence(Influence influence) {
        return new Touched(
                influence.id().value(),
                "influence",
                influence.cause().words().quote() + " → "
                        + influence.effect().words().quote(),
                influence.evidence());
    }

    private static Touched conflict(Conflict conflict) {
        return new Touched(conflict.id().value(), "conflict", conflict.about(), conflict.a());
    }

    void write(JsonOut out) {
        out.text("id", id).text("kind", kind).text("says", says);
        out.raw("evidence", evidence == null ? "null" : ContractRecords.stretch(evidence));
    }
}
