package org.bellwether.model;

import java.util.List;
import java.util.Map;

/**
 * The model of one situation: its articles and what they say together. Mentions are not held here, as there are many of
 * them: {@link #joined(Mention)} turns one of a reading into the case's.
 *
 * @param documents the articles, by id
 * @param actors joined across articles, by id
 * @param events each with all its reports, by id
 * @param claims speakers joined, by id
 * @param conflicts statements that clash or agree, by id
 * @param influences what drives what
 * @param actorOf the joined actor of every actor of a reading
 * @param eventOf the event that each report belongs to, but for those of rejected events
 * @param corrected what an analyst's corrections have made of it
 */
public record Case(
        List<Document> documents,
        List<Actor> actors,
        List<Event> events,
        List<Claim> claims,
        List<Conflict> conflicts,
        InfluenceGraph influences,
        Map<ActorId, ActorId> actorOf,
        Map<ReportId, EventId> eventOf,
        Corrected corrected) {
    public Case {
        documents = List.copyOf(documents);
        actors = List.copyOf(actors);
        events = List.copyOf(events);
        claims = List.copyOf(claims);
        conflicts = List.copyOf(conflicts);
        actorOf = Map.copyOf(actorOf);
        eventOf = Map.copyOf(eventOf);
    }

    /** The joined actor; one that no reading introduced stands for itself. */
    public ActorId joined(ActorId actor) {
        return actorOf.getOrDefault(actor, actor);
    }

    /** The joined actor whom an article means near a place. */
    public ActorId joined(ActorId actor, Span near) {
        return joined(corrected.moves().meant(actor, near));
    }

    /** A reading's mention with the joined actor. */
    public Mention joined(Mention mention) {
        ActorId actor = joined(corrected.moves().meant(mention));
        return actor.equals(mention.actor())
                ? mention
                : new Mention(mention.id(), actor, mention.span(), mention.kind(), mention.confidence());
    }

    /** A reading's claim with the joined speaker. */
    public Claim joined(Claim claim) {
        ActorId speaker = claim.speaker();
        return speaker == null || joined(speaker, claim.cue()).equals(speaker)
                ? claim
                : claim.withSpeaker(joined(speaker, claim.cue()));
    }

    /** Whether an analyst has rejected the claim. */
    public boolean isRejected(Claim claim) {
        return corrected.claims().contains(claim.id());
    }

    /** The same case with these claims. */
    public Case withClaims(List<Claim> claims) {
        return new Case(documents, actors, events, claims, conflicts, influences, actorOf, eventOf, corrected);
    }

    /** The same case with these conflicts. */
    public Case withConflicts(List<Conflict> conflicts) {
        return new Case(documents, actors, events, claims, conflicts, influences, actorOf, eventOf, corrected);
    }

    /** The same case with this influence model. */
    public Case withInfluences(InfluenceGraph influences) {
        return new Case(documents, actors, events, claims, conflicts, influences, actorOf, eventOf, corrected);
    }
}
