package org.bellwether.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Conflict;
import org.bellwether.model.Event;
import org.bellwether.model.EventType;
import org.bellwether.model.Quad;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedDocument;
import org.bellwether.store.export.ContractRecords;
import org.jspecify.annotations.Nullable;

/** What a case holds, at a glance. */
final class Overview {
    private static final int ACTORS = 12;
    private static final int ITEMS = 10;

    private final Map<ActorId, int[]> activity = new TreeMap<>();
    private final Map<EventType, Integer> types = new EnumMap<>(EventType.class);
    private final List<Event> newest = new ArrayList<>();
    private final List<Event> corroborated = new ArrayList<>();
    private final Map<String, int[]> publishers = new TreeMap<>();
    private final Map<ArticleId, String> publisherOf = new TreeMap<>();
    private final Map<String, Integer> languages = new TreeMap<>();
    private int documents;
    private int duplicates;
    private int notAnalysed;
    private @Nullable String from;
    private @Nullable String to;

    private Overview() {}

    static Reply of(CaseQueries queries, Asked asked) {
        return new Overview().reply(queries);
    }

    private Reply reply(CaseQueries queries) {
        queries.eachDocument(this::document);
        queries.eachEvent(this::event);
        queries.eachClaim(
                c -> publishers.getOrDefault(publisherOf.getOrDefault(c.claim().article(), ""), new int[4])[3]++);
        List<Conflict> conflicts = queries.conflicts(Filter.ALL.withLimit(ITEMS));
        Named named = new Named();
        List<Map.Entry<ActorId, int[]>> active = activity.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<ActorId, int[]> e) -> -e.getValue()[0] - e.getValue()[1])
                        .thenComparing(Map.Entry::getKey))
                .limit(ACTORS)
                .toList();
        active.forEach(e -> named.actor(e.getKey()));
        newest.forEach(named::event);
        corroborated.forEach(named::event);
        conflicts.forEach(named::conflict);
        return Reply.json(JsonOut.object(out -> {
            counts(queries, out);
            actors(queries, active, out);
            out.raws(
                    "newest_events", newest.stream().map(ContractRecords::event).toList());
            out.raws(
                    "corroborated_events",
                    corroborated.stream().map(ContractRecords::event).toList());
            out.raws(
                    "open_conflicts",
                    conflicts.stream().map(ContractRecords::conflict).toList());
            sources(out);
            types(out);
            out.object("span", o -> o.text("from", from).text("to", to));
            named.write(queries, out);
        }));
    }

    private void document(ListedDocument listed) {
        documents++;
        notAnalysed += listed.analysed() ? 0 : 1;
        String publisher = Objects.requireNonNullElse(listed.document().publisher(), "");
        publisherOf.put(listed.document().id(), publisher);
        int[] counts = publishers.computeIfAbsent(publisher, _ -> new int[4]);
        counts[0]++;
        if (listed.document().duplicateOf() != null) {
            duplicates++;
            counts[1]++;
        }
        String language = listed.document().language();
        languages.merge(language == null ? "und" : language, 1, Integer::sum);
    }

    private void event(Event event) {
        int conflict = switch (event.code().type().quad()) {
            case VERBAL_CONFLICT, MATERIAL_CONFLICT -> 2;
            case VERBAL_COOPERATION, MATERIAL_COOPERATION -> 3;
        };
        event.actors().forEach(a -> count(a, 0, conflict));
        event.recipients().forEach(a -> count(a, 1, conflict));
        types.merge(event.code().type(), 1, Integer::sum);
        event.reports().stream()
                .map(r -> publisherOf.getOrDefault(r.evidence().article(), ""))
                .distinct()
                .forEach(p -> publishers.getOrDefault(p, new int[4])[2]++);
        String start = event.when().startIso();
        if (start != null) {
            from = from == null || start.compareTo(from) < 0 ? start : from;
            to = to == null || start.compareTo(to) > 0 ? start : to;
            keep(
                    newest,
                    event,
                    Comparator.comparing((Event e) -> String.valueOf(e.when().startIso()))
                            .reversed());
        }
        keep(corroborated, event, Comparator.comparingInt((Event e) -> -e.independentSources()));
    }

    private void count(ActorId actor, int part, int tone) {
        int[] counts = activity.computeIfAbsent(actor, _ -> new int[4]);
        counts[part]++;
        counts[tone]++;
    }

    private static void keep(List<Event> kept, Event event, Comparator<Event> order) {
        kept.add(event);
        kept.sort(order.thenComparing(Event::id));
        if (kept.size() > ITEMS) {
            kept.removeLast();
        }
    }

    private void counts(CaseQueries queries, JsonOut out) {
        int[] kinds = new int[4];
        queries.eachConflict(c -> kinds[0]++);
        queries.eachInfluence(i -> kinds[1]++);
        queries.eachNode(n -> kinds[2]++);
        queries.eachEdge(e -> kinds[3]++);
        int[] claims = new int[1];
        queries.eachClaim(c -> claims[0]++);
        out.object("counts", o -> {
            o.number("documents", documents)
                    .number("actors", queries.actorCount())
                    .number("events", queries.eventCount())
                    .number("claims", claims[0])
                    .number("conflicts", kinds[0])
                    .number("influences", kinds[1])
                    .number("nodes", kinds[2])
                    .number("edges", kinds[3])
                    .number("duplicates", duplicates)
                    .number("not_analysed", notAnalysed)
                    .object("languages", l -> languages.forEach(l::number));
        });
    }

    private static void actors(CaseQueries queries, List<Map.Entry<ActorId, int[]>> active, JsonOut out) {
        out.objects("active_actors", active, (o, entry) -> {
            int[] counts = entry.getValue();
            o.text("id", entry.getKey());
            queries.actorHeads(java.util.Set.of(entry.getKey()))
                    .forEach(head -> o.text("name", head.name())
                            .text("kind", head.kind())
                            .text("country", head.country()));
            o.number("acts", counts[0])
                    .number("receives", counts[1])
                    .number("conflict", counts[2])
                    .number("cooperation", counts[3]);
        });
    }

    private void sources(JsonOut out) {
        List<Map.Entry<String, int[]>> most = publishers.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, int[]> e) -> -e.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .toList();
        out.objects(
                "sources",
                most,
                (o, e) -> o.text("publisher", e.getKey().isEmpty() ? null : e.getKey())
                        .number("articles", e.getValue()[0])
                        .number("copies", e.getValue()[1])
                        .number("events", e.getValue()[2])
                        .number("claims", e.getValue()[3]));
    }

    private void types(JsonOut out) {
        List<Map.Entry<EventType, Integer>> most = types.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<EventType, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        out.objects(
                "types",
                most,
                (o, e) -> o.text("type", e.getKey())
                        .text("quad", quad(e.getKey().quad()))
                        .number("count", e.getValue()));
    }

    private static String quad(Quad quad) {
        return quad.name().toLowerCase(Locale.ROOT);
    }
}
