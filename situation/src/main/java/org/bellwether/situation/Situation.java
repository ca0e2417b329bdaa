package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.Claim;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.Reading;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Statement;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.situation.conflict.ConflictFinder;
import org.bellwether.situation.influence.InfluenceJoin;
import org.bellwether.situation.influence.StateOwners;
import org.jspecify.annotations.Nullable;

/**
 * Folds the readings of all articles into a case: the same actor under one id, the same event with all its reports.
 *
 * <p>Add in any order; the case is the same. Mentions are not kept (see {@link Case#joined(org.bellwether.model.Mention)}), so
 * that a thousand articles fit. Not thread-safe.
 */
public final class Situation {
    private final Map<ArticleId, Document> documents = new TreeMap<>();
    private final Map<ArticleId, List<Actor>> actors = new TreeMap<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Influence> influences = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Rebuttal> rebuttals = new ArrayList<>();

    /** All at once. */
    public static Case of(Collection<Document> documents, Iterable<Reading> readings) {
        Situation situation = new Situation();
        documents.forEach(situation::add);
        readings.forEach(situation::add);
        return situation.joined();
    }

    /** An article of the case, with the article it is a copy of where it is one. */
    public void add(Document document) {
        documents.put(document.id(), document);
    }

    /** What was read in an article; each article is added once. */
    public void add(Reading reading) {
        addWithoutClaims(reading);
        claims.addAll(reading.claims());
        statements.addAll(reading.statements());
        rebuttals.addAll(reading.rebuttals());
    }

    /**
     * As {@link #add(Reading)}, for a case too large to hold its claims and statements: {@link Case#joined(Claim)} joins one at a
     * time, {@link ConflictFinder} compares them.
     */
    public void addWithoutClaims(Reading reading) {
        actors.put(reading.article(), reading.actors());
        reports.addAll(reading.reports());
        influences.addAll(reading.influences());
    }

    /** The case of all that was added. */
    public Case joined() {
        Map<ActorId, ActorId> actorOf = new TreeMap<>();
        Map<ActorId, Actor> joinedActors = joinActors(actorOf);
        List<Report> ours = reports.stream()
                .map(r -> withActors(r, actorOf))
                .sorted(Comparator.comparing(Report::id))
                .toList();
        Map<ReportId, EventId> eventOf = new TreeMap<>();
        List<Event> events = new ArrayList<>();
        for (List<Report> same : EventJoin.groups(ours, new Parties(joinedActors), this::original)) {
            Event event = JoinedEvent.of(same, this::source, nameIn(joinedActors));
            events.add(event);
            same.forEach(r -> eventOf.put(r.id(), event.id()));
        }
        events.sort(Comparator.comparing(Event::id));
        Case joined = new Case(
                List.copyOf(documents.values()),
                List.copyOf(joinedActors.values()),
                events,
                List.of(),
                List.of(),
                influences(joinedActors, actorOf),
                actorOf,
                eventOf);
        return withConflicts(
                claims.isEmpty()
                        ? joined
                        : joined.withClaims(claims.stream()
                                .map(joined::joined)
                                .sorted(Comparator.comparing(Claim::id))
                                .toList()));
    }

    private Case withConflicts(Case joined) {
        ConflictFinder finder = new ConflictFinder(joined);
        statements.forEach(finder::survey);
        statements.forEach(finder::add);
        rebuttals.forEach(finder::add);
        return joined.withConflicts(finder.find());
    }

    private InfluenceGraph influences(Map<ActorId, Actor> joinedActors, Map<ActorId, ActorId> actorOf) {
        return new InfluenceJoin(nameIn(joinedActors), new StateOwners(joinedActors), this::original, this::source)
                .joined(influences.stream().map(i -> withActors(i, actorOf)).toList());
    }

    /** The joined actors by id; fills in which actor of a reading is which of them. */
    private Map<ActorId, Actor> joinActors(Map<ActorId, ActorId> actorOf) {
        List<Actor> all = actors.values().stream().flatMap(List::stream).toList();
        List<List<ActorId>> same = new ArrayList<>(CopiedActors.in(actors, this::original));
        same.addAll(OfficeHolders.in(actors, this::published));
        List<List<Actor>> groups = ActorJoin.groups(all, same);
        for (List<Actor> group : groups) {
            ActorId id =
                    group.stream().map(Actor::id).min(Comparator.naturalOrder()).orElseThrow();
            group.forEach(member -> actorOf.put(member.id(), id));
        }
        Map<ActorId, Actor> joined = new TreeMap<>();
        for (List<Actor> group : groups) {
            Actor actor = JoinedActor.of(group, id -> actorOf.getOrDefault(id, id));
            joined.put(actor.id(), actor);
        }
        return joined;
    }

    private static Function<ActorId, String> nameIn(Map<ActorId, Actor> actors) {
        return id -> {
            Actor actor = actors.get(id);
            return actor == null ? id.value() : actor.name();
        };
    }

    private When published(ArticleId article) {
        Document document = documents.get(article);
        return document == null ? When.unknown() : document.published();
    }

    private ArticleId original(ArticleId article) {
        Document document = documents.get(article);
        return document == null ? article : document.original();
    }

    /** Copies speak with the voice of the one they are copies of, an agency's text with the agency's. */
    private String source(ArticleId article) {
        ArticleId original = original(article);
        Document document = documents.get(original);
        return document == null ? original.value() : Agencies.bundled().source(document);
    }

    private static Influence withActors(Influence i, Map<ActorId, ActorId> actorOf) {
        return new Influence(
                i.id(),
                i.cause().of(joined(i.cause().actor(), actorOf)),
                i.effect().of(joined(i.effect().actor(), actorOf)),
                i.sign(),
                i.modality(),
                withActors(i.attributedTo(), actorOf),
                i.evidence(),
                i.confidence(),
                i.rule());
    }

    private static Voice withActors(Voice voice, Map<ActorId, ActorId> actorOf) {
        return new Voice(joined(voice.actor(), actorOf), voice.text(), voice.role());
    }

    private static Report withActors(Report r, Map<ActorId, ActorId> actorOf) {
        return new Report(
                r.id(),
                r.evidence(),
                r.trigger(),
                r.code(),
                r.contexts(),
                joined(r.actors(), actorOf),
                joined(r.recipients(), actorOf),
                r.when(),
                r.place(),
                r.status(),
                withActors(r.attributedTo(), actorOf),
                r.confidence(),
                r.rule());
    }

    private static List<ActorId> joined(List<ActorId> actors, Map<ActorId, ActorId> actorOf) {
        return actors.stream().map(a -> actorOf.getOrDefault(a, a)).distinct().toList();
    }

    private static @Nullable ActorId joined(@Nullable ActorId actor, Map<ActorId, ActorId> actorOf) {
        return actor == null ? null : actorOf.getOrDefault(actor, actor);
    }
}
