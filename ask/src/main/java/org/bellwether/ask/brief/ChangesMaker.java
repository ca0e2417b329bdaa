package org.bellwether.ask.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Plain;
import org.bellwether.ask.Titles;
import org.bellwether.ask.brief.Changes.Change;
import org.bellwether.ask.brief.Changes.Kind;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.ContentHash;
import org.bellwether.model.Document;
import org.bellwether.model.Edge;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedActor;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.ListedDocument;
import org.jspecify.annotations.Nullable;

/** Compares a case with its marks: what has come in since. */
public final class ChangesMaker {
    /** Of each kind the brief shows so many. */
    private static final int SHOWN = 15;

    private record Told(Change change, Brief.Line line) {}

    private final CaseQueries queries;
    private final Marks before;
    private final Map<ArticleId, Document> documents = new TreeMap<>();
    private final Set<ArticleId> fresh = new TreeSet<>();
    private final Sources sources;
    private final Naming naming;
    private final Quoting quoting = new Quoting(Plain::shortened);
    private final EventLines eventLines;
    private final ConflictLines conflictLines;

    private ChangesMaker(CaseQueries queries, Marks before) {
        this.queries = queries;
        this.before = before;
        Set<String> marked = new HashSet<>(before.articles());
        List<ListedDocument> listed = queries.documents(Filter.ALL);
        for (ListedDocument one : listed) {
            Document document = one.document();
            documents.put(document.id(), document);
            if (!marked.contains(document.id().value())) {
                fresh.add(document.id());
            }
        }
        sources = new Sources(listed, Dates::shown);
        naming = new Naming(queries.names());
        eventLines = new EventLines(sources, naming, quoting, Dates::shown);
        conflictLines = new ConflictLines(sources, quoting);
    }

    /** What is new in a case; nothing where it holds no article that the marks do not know. */
    public static Changes make(CaseQueries queries, Marks before) {
        return new ChangesMaker(queries, before).changes();
    }

    private Changes changes() {
        if (fresh.isEmpty()) {
            return new Changes(List.of(), brief(new TreeMap<>()));
        }
        List<Told> told = new ArrayList<>();
        conflicts(told);
        queries.eachEvent(Filter.ALL, event -> {
            if (event.reports().stream().allMatch(r -> isFresh(r.evidence()))) {
                told.add(event(event));
            }
        });
        drives(told);
        actors(told);
        Map<Kind, List<Told>> byKind =
                told.stream().collect(Collectors.groupingBy(t -> t.change().kind(), TreeMap::new, Collectors.toList()));
        List<Change> all =
                byKind.values().stream().flatMap(List::stream).map(Told::change).toList();
        return new Changes(all, brief(byKind));
    }

    private boolean isFresh(Span span) {
        return fresh.contains(span.article());
    }

    private Change change(Kind kind, String text, @Nullable String quote, Collection<Span> spans, String item) {
        String key = spans.stream().map(ChangesMaker::place).sorted().collect(Collectors.joining(";"));
        return change(kind, key, text, quote, spans.stream().map(Span::article), item);
    }

    private Change change(
            Kind kind, String key, String text, @Nullable String quote, Stream<ArticleId> articles, String item) {
        return new Change(
                kind,
                ContentHash.of(kind + "\n" + key, 16),
                text,
                quote,
                articles.distinct()
                        .sorted()
                        .map(documents::get)
                        .filter(Objects::nonNull)
                        .toList(),
                item);
    }

    private static String place(Span span) {
        return "%s %d %d".formatted(span.article(), span.start(), span.end());
    }

    // ---- events

    private Told event(Event event) {
        Brief.Line line = eventLines.line(event);
        // of an event that grows while it is told the first report stays; it is told once
        Report first = event.reports().stream()
                .min(Comparator.comparing(Report::trigger))
                .orElseThrow();
        Change change = change(
                Kind.EVENT,
                place(first.trigger()),
                dated(line),
                line.quote(),
                event.reports().stream().map(r -> r.evidence().article()),
                event.id().value());
        return new Told(change, line);
    }

    private static String dated(Brief.Line line) {
        return line.lead() == null ? line.text() : line.lead() + ": " + line.text();
    }

    // ---- conflicts

    private void conflicts(List<Told> told) {
        queries.eachConflict(Filter.ALL, conflict -> {
            if (conflict.relation() != Conflict.Relation.CORROBORATES
                    && (isFresh(conflict.a()) || isFresh(conflict.b()))) {
                ActorId speaker = reversedBy(conflict);
                Brief.Line line = conflictLines.line(conflict);
                String text = speaker == null
                        ? "%s %s; “%s” %s “%s”"
                                .formatted(
                                        line.lead(),
                                        line.text(),
                                        line.quote(),
                                        Objects.requireNonNull(line.other()).relation(),
                                        line.other().quote())
                        : "%s now says “%s”; before: “%s”"
                                .formatted(
                                        naming.of(speaker),
                                        line.quote(),
                                        Objects.requireNonNull(line.other()).quote());
                Change change = change(
                        speaker == null ? Kind.CONFLICT : Kind.REVERSED,
                        text,
                        conflict.a().quote(),
                        List.of(conflict.a(), conflict.b()),
                        conflict.id().value());
                Brief.Line shown = speaker == null
                        ? line
                        : new Brief.Line(
                                naming.of(speaker), "says otherwise", line.quote(), line.sources(), line.other());
                told.add(new Told(change, shown));
            }
        });
    }

    /** Who says both, if one speaker does and the later words are new. */
    private @Nullable ActorId reversedBy(Conflict conflict) {
        if (conflict.relation() == Conflict.Relation.QUALIFIES || !isFresh(conflict.a())) {
            return null;
        }
        List<Claim> claims = conflict.items().stream()
                .flatMap(id -> queries.claim(id).stream())
                .map(ListedClaim::claim)
                .toList();
        ActorId now = speaker(claims, conflict.a());
        return now != null && now.equals(speaker(claims, conflict.b())) ? now : null;
    }

    private static @Nullable ActorId speaker(List<Claim> claims, Span words) {
        return claims.stream()
                .filter(c -> c.content().stream().anyMatch(s -> s.overlaps(words)))
                .map(Claim::speaker)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    // ---- what drives what

    private void drives(List<Told> told) {
        InfluenceGraph graph = queries.influenceGraph();
        DriveWords words = new DriveWords(graph, queries.names());
        Map<String, Marks.Drive> marked = before.byStatement();
        for (Edge edge : graph.edges()) {
            List<Marks.Drive> were = edge.influences().stream()
                    .map(id -> marked.get(id.value()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            List<Influence> fresh = words.statements(edge).stream()
                    .filter(i -> isFresh(i.evidence()))
                    .toList();
            Kind kind = fresh.isEmpty() ? null : kind(edge, were);
            if (kind != null) {
                Influence first = fresh.getFirst();
                List<Span> evidence = fresh.stream().map(Influence::evidence).toList();
                String text = words.sentence(edge) + from(kind, were);
                told.add(new Told(
                        change(
                                kind,
                                text,
                                first.evidence().quote(),
                                evidence,
                                edge.id().value()),
                        new Brief.Line(null, text, quoting.of(first), sources.numbers(evidence))));
            }
        }
    }

    private static @Nullable Kind kind(Edge edge, List<Marks.Drive> were) {
        if (were.isEmpty()) {
            return Kind.INFLUENCE;
        }
        if (were.stream().allMatch(w -> isOpposite(w.sign(), edge.sign()))) {
            return Kind.TURNED;
        }
        return edge.sources() > most(were) ? Kind.STRENGTHENED : null;
    }

    private static boolean isOpposite(Influence.Sign one, Influence.Sign other) {
        return (one == Influence.Sign.PLUS && other == Influence.Sign.MINUS)
                || (one == Influence.Sign.MINUS && other == Influence.Sign.PLUS);
    }

    private static int most(List<Marks.Drive> were) {
        return were.stream().mapToInt(Marks.Drive::sources).max().orElse(0);
    }

    private static String from(Kind kind, List<Marks.Drive> were) {
        return switch (kind) {
            case STRENGTHENED -> "; before: %d".formatted(most(were));
            case TURNED -> "; before, the other way round";
            default -> "";
        };
    }

    // ---- actors

    /** Those with a name whom no marked article mentions, the most mentioned first. */
    private void actors(List<Told> told) {
        Map<ActorId, Set<ArticleId>> where = new TreeMap<>();
        queries.eachActorTold((actor, article) ->
                where.computeIfAbsent(actor, _ -> new TreeSet<>()).add(article));
        queries.eachActor(Filter.ALL, (ListedActor listed) -> {
            ActorId id = listed.actor().id();
            Set<ArticleId> articles = where.getOrDefault(id, Set.of());
            if (listed.mentions() > 0
                    && isNamed(listed.actor())
                    && !articles.isEmpty()
                    && fresh.containsAll(articles)) {
                Brief.Line line = BriefMaker.actor(listed);
                List<Integer> numbers =
                        articles.stream().map(sources::number).sorted().toList();
                told.add(new Told(
                        change(
                                Kind.ACTOR,
                                listed.actor().name(),
                                "%s: %s".formatted(line.lead(), line.text()),
                                null,
                                articles.stream(),
                                id.value()),
                        new Brief.Line(line.lead(), line.text(), null, numbers)));
            }
        });
    }

    /** "Analysts" and "guards" come and go with every article. */
    private static boolean isNamed(Actor actor) {
        return Naming.isName(actor.name()) && (actor.kind() != ActorKind.GROUP || actor.wikidata() != null);
    }

    // ---- the page

    private Brief brief(Map<Kind, List<Told>> byKind) {
        List<Brief.Section> sections = new ArrayList<>();
        section(sections, "Reversed", byKind, Kind.REVERSED);
        section(sections, "New conflicts", byKind, Kind.CONFLICT);
        section(sections, "New events", byKind, Kind.EVENT);
        section(sections, "What drives what: new", byKind, Kind.INFLUENCE);
        section(sections, "What drives what: stronger", byKind, Kind.STRENGTHENED);
        section(sections, "What drives what: turned", byKind, Kind.TURNED);
        section(sections, "New actors", byKind, Kind.ACTOR);
        long copies = fresh.stream()
                .map(documents::get)
                .filter(d -> d != null && d.duplicateOf() != null)
                .count();
        String summary = "%d new %s%s."
                .formatted(
                        fresh.size(),
                        fresh.size() == 1 ? "article" : "articles",
                        copies == 0 ? "" : ", %d of them %s".formatted(copies, copies == 1 ? "a copy" : "copies"));
        Brief whole = new Brief("What is new", summary, sections, sources.listed(Titles::of));
        Set<Integer> also = new TreeSet<>();
        fresh.forEach(id -> also.add(sources.number(id)));
        return whole.withOnlySources(also);
    }

    private static void section(List<Brief.Section> sections, String title, Map<Kind, List<Told>> byKind, Kind kind) {
        List<Told> told = byKind.getOrDefault(kind, List.of());
        if (!told.isEmpty()) {
            int more = told.size() - SHOWN;
            sections.add(new Brief.Section(
                    title,
                    List.of(new Brief.Part(
                            null,
                            told.stream().limit(SHOWN).map(Told::line).toList(),
                            more > 0 ? more + " more" : null))));
        }
    }
}
