package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.Change;
import org.bellwether.model.Claim;
import org.bellwether.model.Corrected;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Document;
import org.bellwether.model.Entry.Correction;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.Reading;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.State;
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
    private final List<Correction> corrections;
    private final Touched touched;
    private final Compared compared;

    /** One that nobody has corrected. */
    public Situation() {
        this(List.of());
    }

    /**
     * One with corrections.
     *
     * @param corrections those that stand, in the log's order
     */
    public Situation(List<Correction> corrections) {
        this(corrections, new Compared());
    }

    /**
     * One of which much is as it was when it was joined before.
     *
     * @param corrections those that stand, in the log's order
     * @param compared what the joining before has found; this one leaves there what it finds
     */
    public Situation(List<Correction> corrections, Compared compared) {
        this.corrections = List.copyOf(corrections);
        this.compared = compared;
        touched = new Touched(this.corrections);
    }

    /** All at once. */
    public static Case of(Collection<Document> documents, Iterable<Reading> readings) {
        return of(documents, readings, List.of());
    }

    /** All at once, with the corrections that stand, in the log's order. */
    public static Case of(Collection<Document> documents, Iterable<Reading> readings, List<Correction> corrections) {
        Situation situation = new Situation(corrections);
        documents.forEach(situation::add);
        readings.forEach(situation::add);
        return situation.joined();
    }

    /** An article of the case, with the article it is a copy of where it is one. */
    public void add(Document document) {
        documents.put(document.id(), document);
    }

    /** Whether a correction speaks of an article's text. */
    public boolean isTouched(Document document) {
        return touched.speaksOf(document.sha256());
    }

    /** What was read in an article; each article is added once, and where there are corrections, its document before. */
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
        if (!corrections.isEmpty()) {
            Document document = documents.get(reading.article());
            if (document == null) {
                throw new IllegalStateException(
                        "the document of %s comes before its reading".formatted(reading.article()));
            }
            if (isTouched(document)) {
                touched.add(document.sha256(), reading);
            }
        }
        reports.addAll(reading.reports());
        influences.addAll(reading.influences());
    }

    /** The case of all that was added. */
    public Case joined() {
        CorrectedActors corrected = new CorrectedActors(groups(), corrections, touched);
        Map<ActorId, ActorId> actorOf = new TreeMap<>();
        Map<String, List<CorrectionId>> marks = new TreeMap<>();
        Map<ActorId, Actor> joinedActors = joinActors(corrected, actorOf, marks);
        Who who = (actor, near) -> {
            ActorId meant = corrected.moves().meant(actor, near);
            return actorOf.getOrDefault(meant, meant);
        };
        List<Report> ours = reports.stream()
                .map(r -> withActors(r, who))
                .sorted(Comparator.comparing(Report::id))
                .toList();
        List<List<Report>> groups =
                EventJoin.groups(ours, new Parties(joinedActors), this::original, this::published, compared);
        Map<ReportId, EventId> eventOf = new TreeMap<>();
        groups.forEach(same -> {
            EventId event = JoinedEvent.id(same);
            same.forEach(r -> eventOf.put(r.id(), event));
        });
        CorrectedItems items = new CorrectedItems(
                corrections,
                touched,
                report -> Objects.requireNonNull(eventOf.get(report), "every report has an event"));
        List<Event> events = new ArrayList<>();
        List<Event> rejected = new ArrayList<>();
        Set<ReportId> rejectedReports = new TreeSet<>();
        for (List<Report> same : groups) {
            Event event = event(same, items.events(), joinedActors, actorOf);
            if (items.events().isRejected(event.id())) {
                rejected.add(event);
                same.forEach(r -> rejectedReports.add(r.id()));
            } else {
                events.add(event);
            }
        }
        rejectedReports.forEach(eventOf::remove);
        events.sort(Comparator.comparing(Event::id));
        rejected.sort(Comparator.comparing(Event::id));
        List<Influence> driving =
                influences.stream().map(i -> withActors(turned(i, items), who)).toList();
        Map<Boolean, List<Influence>> split = driving.stream()
                .collect(Collectors.partitioningBy(i -> items.influences().isRejected(i.id())));
        Stream.of(items.events(), items.claims(), items.influences(), items.conflicts())
                .forEach(v -> marks.putAll(v.holding()));
        Map<CorrectionId, Corrected.Outcome> outcomes = new TreeMap<>(corrected.outcomes());
        outcomes.putAll(items.outcomes());
        Case joined = new Case(
                List.copyOf(documents.values()),
                List.copyOf(joinedActors.values()),
                events,
                List.of(),
                List.of(),
                influences(joinedActors, Objects.requireNonNull(split.get(false))),
                actorOf,
                eventOf,
                new Corrected(
                        corrected.moves(),
                        rejected,
                        Objects.requireNonNull(split.get(true)).stream()
                                .sorted(Comparator.comparing(Influence::id))
                                .toList(),
                        items.claims().rejected(),
                        rejectedReports,
                        items.conflicts().rejected(),
                        marks,
                        outcomes,
                        corrected.made(actorOf)));
        return withConflicts(
                claims.isEmpty()
                        ? joined
                        : joined.withClaims(claims.stream()
                                .filter(c -> !joined.isRejected(c))
                                .map(joined::joined)
                                .sorted(Comparator.comparing(Claim::id))
                                .toList()));
    }

    /** Whom a reading's actor is in the case, where it is named near a place. */
    private interface Who {
        ActorId of(ActorId actor, Span near);

        default @Nullable ActorId orNull(@Nullable ActorId actor, Span near) {
            return actor == null ? null : of(actor, near);
        }

        default List<ActorId> of(List<ActorId> actors, Span near) {
            return actors.stream().map(a -> of(a, near)).distinct().toList();
        }
    }

    private Event event(
            List<Report> same,
            Verdicts<EventId> verdicts,
            Map<ActorId, Actor> joinedActors,
            Map<ActorId, ActorId> actorOf) {
        EventId id = JoinedEvent.id(same);
        Change.Retype retyped = verdicts.retyped(id);
        Change.Redate redated = verdicts.redated(id);
        Change.Reverse reversed = verdicts.reversed(id);
        return JoinedEvent.of(
                same,
                this::source,
                nameIn(joinedActors),
                new JoinedEvent.Corrected(
                        retyped == null ? null : retyped.code(),
                        redated == null ? null : redated.when(),
                        reversed == null
                                ? List.of()
                                : reversed.actors().stream()
                                        .map(a -> actorOf.getOrDefault(a, a))
                                        .toList()));
    }

    /** A causal statement as an analyst has it. */
    private Influence turned(Influence i, CorrectedItems items) {
        Document document = documents.get(i.article());
        boolean turned = document != null && items.isTurned(i, document.sha256());
        Change.Flip signed = items.influences().signed(i.id());
        Influence.Sign sign = signed == null
                ? i.sign()
                : signed.way() == Change.Flip.Way.PLUS ? Influence.Sign.PLUS : Influence.Sign.MINUS;
        return turned || sign != i.sign()
                ? new Influence(
                        i.id(),
                        turned ? i.effect() : i.cause(),
                        turned ? i.cause() : i.effect(),
                        sign,
                        i.modality(),
                        i.attributedTo(),
                        i.evidence(),
                        i.confidence(),
                        i.rule())
                : i;
    }

    private Case withConflicts(Case joined) {
        ConflictFinder finder = new ConflictFinder(joined);
        statements.forEach(finder::survey);
        statements.forEach(finder::add);
        rebuttals.forEach(finder::add);
        return joined.withConflicts(finder.find());
    }

    private InfluenceGraph influences(Map<ActorId, Actor> joinedActors, List<Influence> driving) {
        return new InfluenceJoin(nameIn(joinedActors), new StateOwners(joinedActors), this::original, this::source)
                .joined(driving);
    }

    /** The actors of all readings, those together whom the machine takes for one. */
    private List<List<Actor>> groups() {
        List<Actor> all = actors.values().stream().flatMap(List::stream).toList();
        List<List<ActorId>> same = new ArrayList<>(CopiedActors.in(actors, this::original));
        same.addAll(OfficeHolders.in(actors, this::published));
        return ActorJoin.groups(all, same);
    }

    /** The joined actors by id; fills in which actor of a reading is which of them, and which corrections hold of them. */
    private static Map<ActorId, Actor> joinActors(
            CorrectedActors corrected, Map<ActorId, ActorId> actorOf, Map<String, List<CorrectionId>> marks) {
        List<Circle> circles = corrected.circles();
        for (Circle circle : circles) {
            List<Actor> members = corrected.members(circle);
            ActorId id = members.stream()
                    .map(Actor::id)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            members.forEach(member -> actorOf.put(member.id(), id));
            List<CorrectionId> holding = corrected.holding(circle);
            if (!holding.isEmpty()) {
                marks.put(id.value(), holding);
            }
        }
        Map<ActorId, Actor> joined = new TreeMap<>();
        for (Circle circle : circles) {
            Actor actor = JoinedActor.of(corrected, circle, id -> actorOf.getOrDefault(id, id));
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

    private static Influence withActors(Influence i, Who who) {
        return new Influence(
                i.id(),
                withActors(i.cause(), who),
                withActors(i.effect(), who),
                i.sign(),
                i.modality(),
                withActors(i.attributedTo(), i.evidence(), who),
                i.evidence(),
                i.confidence(),
                i.rule());
    }

    private static State withActors(State s, Who who) {
        return s.of(who.orNull(s.actor(), s.words())).towards(who.orNull(s.towards(), s.words()));
    }

    private static Voice withActors(Voice voice, Span near, Who who) {
        return new Voice(who.orNull(voice.actor(), near), voice.text(), voice.role());
    }

    private static Report withActors(Report r, Who who) {
        List<ActorId> actors = who.of(r.actors(), r.trigger());
        List<ActorId> recipients = who.of(r.recipients(), r.trigger());
        Voice voice = withActors(r.attributedTo(), r.evidence(), who);
        // most name those alone whom all articles call by one id: a case need not hold them twice
        return actors.equals(r.actors()) && recipients.equals(r.recipients()) && voice.equals(r.attributedTo())
                ? r
                : new Report(
                        r.id(),
                        r.evidence(),
                        r.trigger(),
                        r.code(),
                        r.contexts(),
                        actors,
                        recipients,
                        r.when(),
                        r.place(),
                        r.status(),
                        voice,
                        r.confidence(),
                        r.rule());
    }
}
