package org.bellwether.situation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bellwether.model.Change;
import org.bellwether.model.Claim;
import org.bellwether.model.ClaimId;
import org.bellwether.model.ConflictId;
import org.bellwether.model.Corrected.Outcome;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry.Correction;
import org.bellwether.model.EventId;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.Passage;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.Target;
import org.bellwether.situation.conflict.ConflictFinder;

/** Finds what the corrections of events, claims, influences and conflicts are about in the readings that are there. */
final class CorrectedItems {
    private final Touched texts;
    private final Verdicts<EventId> events = new Verdicts<>();
    private final Verdicts<ClaimId> claims = new Verdicts<>();
    private final Verdicts<InfluenceId> influences = new Verdicts<>();
    private final Verdicts<ConflictId> conflicts = new Verdicts<>();
    private final Map<CorrectionId, Boolean> found = new TreeMap<>();

    /**
     * Finds them.
     *
     * @param eventOf the event that a report belongs to
     */
    CorrectedItems(List<Correction> corrections, Touched texts, Function<ReportId, EventId> eventOf) {
        this.texts = texts;
        for (int i = 0; i < corrections.size(); i++) {
            Correction correction = corrections.get(i);
            for (Target target : correction.change().targets()) {
                int place = i;
                switch (target) {
                    case Target.OfEvent event ->
                        // several reports of one event say it once
                        say(
                                correction,
                                new TreeSet<>(
                                        reports(event).stream().map(eventOf).toList()),
                                id -> events.add(id, place, correction));
                    case Target.OfClaim claim ->
                        say(correction, claims(claim), id -> claims.add(id, place, correction));
                    case Target.OfInfluence influence ->
                        say(correction, influences(influence), id -> influences.add(id, place, correction));
                    case Target.OfConflict conflict ->
                        say(correction, conflicts(conflict), id -> conflicts.add(id, place, correction));
                    case Target.OfActor _ -> {}
                }
            }
        }
    }

    private <K> void say(Correction correction, Set<K> items, java.util.function.Consumer<K> each) {
        items.forEach(each);
        found.put(correction.id(), !items.isEmpty());
    }

    Verdicts<EventId> events() {
        return events;
    }

    Verdicts<ClaimId> claims() {
        return claims;
    }

    Verdicts<InfluenceId> influences() {
        return influences;
    }

    Verdicts<ConflictId> conflicts() {
        return conflicts;
    }

    /** Whether a causal statement's two sides change places. */
    boolean isTurned(Influence influence, String sha256) {
        Change.Flip flip = influences.directed(influence.id());
        if (flip == null) {
            return false;
        }
        // as the key has it, or already the other way round in this reading
        boolean same = flip.influence().statements().stream()
                .anyMatch(d -> d.cause().sha256().equals(sha256)
                        && d.cause().is(influence.cause().words())
                        && d.effect().is(influence.effect().words()));
        return same == (flip.way() == Change.Flip.Way.TURNED);
    }

    Map<CorrectionId, Outcome> outcomes() {
        Set<CorrectionId> winners = new HashSet<>(events.winners());
        winners.addAll(claims.winners());
        winners.addAll(influences.winners());
        winners.addAll(conflicts.winners());
        Map<CorrectionId, Outcome> outcomes = new TreeMap<>();
        found.forEach((id, there) -> outcomes.put(
                id, !there ? Outcome.NOWHERE : winners.contains(id) ? Outcome.APPLIED : Outcome.SUPERSEDED));
        return outcomes;
    }

    private Set<ReportId> reports(Target.OfEvent event) {
        Set<ReportId> found = new TreeSet<>();
        for (Target.Told told : event.reports()) {
            for (Reading reading : texts.of(told.trigger().sha256())) {
                matching(
                                reading.reports(),
                                told.trigger(),
                                Report::trigger,
                                r -> r.code().type() == told.type())
                        .forEach(r -> found.add(r.id()));
            }
        }
        return found;
    }

    private Set<ClaimId> claims(Target.OfClaim claim) {
        Set<ClaimId> found = new TreeSet<>();
        for (Target.Said said : claim.sayings()) {
            for (Reading reading : texts.of(said.content().sha256())) {
                matching(
                                reading.claims(),
                                said.content(),
                                (Claim c) -> c.content().getFirst(),
                                c -> said.cue().is(c.cue()))
                        .forEach(c -> found.add(c.id()));
            }
        }
        return found;
    }

    private Set<InfluenceId> influences(Target.OfInfluence influence) {
        Set<InfluenceId> found = new TreeSet<>();
        for (Target.Driven driven : influence.statements()) {
            for (Reading reading : texts.of(driven.cause().sha256())) {
                for (Influence i : reading.influences()) {
                    Span cause = i.cause().words();
                    Span effect = i.effect().words();
                    if ((driven.cause().is(cause) && driven.effect().is(effect))
                            || (driven.cause().is(effect) && driven.effect().is(cause))) {
                        found.add(i.id());
                    }
                }
            }
        }
        return found;
    }

    private Set<ConflictId> conflicts(Target.OfConflict conflict) {
        Set<ConflictId> found = new TreeSet<>();
        for (Reading a : texts.of(conflict.a().sha256())) {
            for (Reading b : texts.of(conflict.b().sha256())) {
                found.add(ConflictFinder.id(a.article(), conflict.a(), b.article(), conflict.b()));
                found.add(ConflictFinder.id(b.article(), conflict.b(), a.article(), conflict.a()));
            }
        }
        return found;
    }

    /** Those that stand just there, of them those alike where some are; where none does, those alike whose words touch the place. */
    private static <T> List<T> matching(
            List<T> items, Passage place, Function<T, Span> span, java.util.function.Predicate<T> alike) {
        List<T> exact = new ArrayList<>();
        List<T> touching = new ArrayList<>();
        for (T item : items) {
            if (place.is(span.apply(item))) {
                exact.add(item);
            } else if (place.touches(span.apply(item)) && alike.test(item)) {
                touching.add(item);
            }
        }
        if (exact.isEmpty()) {
            return touching;
        }
        List<T> same = exact.stream().filter(alike).toList();
        return same.isEmpty() ? exact : same;
    }
}
