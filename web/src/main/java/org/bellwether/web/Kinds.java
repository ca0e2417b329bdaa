package org.bellwether.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Edge;
import org.bellwether.model.Event;
import org.bellwether.model.EventType;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Node;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedActor;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.ListedDocument;
import org.bellwether.store.export.ContractRecords;
import org.jspecify.annotations.Nullable;

/** The kinds of records that the workbench lists. */
final class Kinds {
    static final Kind<ListedDocument> DOCUMENTS = new Kind<>(
            "documents",
            "document",
            List.of("actor", "from", "to", "source"),
            asked -> filter(asked, null, null),
            CaseQueries::eachDocument,
            d -> ContractRecords.document(d.document(), null),
            (named, d) -> named.document(d.document()),
            CaseQueries::document,
            (queries, item, named, out) -> out.flag("analysed", item.analysed()));

    static final Kind<ListedActor> ACTORS = new Kind<>(
            "actors",
            "actor",
            List.of("actor", "type", "source"),
            asked -> filter(asked, asked.constant("type", ActorKind.class), null),
            CaseQueries::eachActor,
            a -> ContractRecords.actor(a.actor()),
            (named, a) -> named.actor(a.actor()),
            CaseQueries::actor,
            Kinds::actor);

    static final Kind<Event> EVENTS = new Kind<>(
            "events",
            "event",
            List.of("actor", "type", "from", "to", "status", "source"),
            asked -> filter(asked, asked.constant("type", EventType.class), asked.constant("status", Status.class)),
            CaseQueries::eachEvent,
            ContractRecords::event,
            Named::event,
            CaseQueries::event,
            Kinds::event);

    static final Kind<ListedClaim> CLAIMS = new Kind<>(
            "claims",
            "claim",
            List.of("actor", "type", "from", "to", "source"),
            asked -> filter(asked, asked.constant("type", Claim.Kind.class), null),
            CaseQueries::eachClaim,
            ContractRecords::claim,
            (named, c) -> named.claim(c.claim()),
            CaseQueries::claim,
            (queries, item, named, out) -> conflicts(queries, item.claim().id().value(), named, out));

    static final Kind<Conflict> CONFLICTS = new Kind<>(
            "conflicts",
            "conflict",
            List.of("actor", "type", "from", "to", "source"),
            asked -> filter(asked, asked.constant("type", Conflict.Relation.class), null),
            CaseQueries::eachConflict,
            ContractRecords::conflict,
            Named::conflict,
            CaseQueries::conflict,
            (queries, item, named, out) -> {});

    static final Kind<LinkedInfluence> INFLUENCES = new Kind<>(
            "influences",
            "influence",
            List.of("actor", "type", "from", "to", "status", "source"),
            asked -> filter(asked, sign(asked), asked.constant("status", Influence.Modality.class)),
            CaseQueries::eachInfluence,
            ContractRecords::influence,
            Named::influence,
            CaseQueries::influence,
            (queries, item, named, out) ->
                    conflicts(queries, item.influence().id().value(), named, out));

    static final Kind<Node> NODES = new Kind<>(
            "nodes",
            "node",
            List.of(),
            asked -> Filter.ALL,
            (queries, filter, consumer) -> queries.eachNode(consumer),
            ContractRecords::node,
            Named::node,
            CaseQueries::node,
            (queries, item, named, out) -> out.raws(
                    "edges",
                    queries.edgesOf(item.id()).stream()
                            .map(ContractRecords::edge)
                            .toList()));

    static final Kind<Edge> EDGES = new Kind<>(
            "edges",
            "edge",
            List.of(),
            asked -> Filter.ALL,
            (queries, filter, consumer) -> queries.eachEdge(consumer),
            ContractRecords::edge,
            (named, edge) -> {},
            CaseQueries::edge,
            Kinds::edge);

    private Kinds() {}

    static Stream<Kind<?>> all() {
        return Stream.of(DOCUMENTS, ACTORS, EVENTS, CLAIMS, CONFLICTS, INFLUENCES, NODES, EDGES);
    }

    private static Filter filter(Asked asked, @Nullable String type, @Nullable String status) {
        return new Filter(asked.text("actor"), type, asked.from(), asked.to(), status, asked.text("source"), null);
    }

    /** A sign may be written as in a record ({@code +}) or as a word ({@code plus}). */
    private static @Nullable String sign(Asked asked) {
        String given = asked.text("type");
        for (Influence.Sign sign : Influence.Sign.values()) {
            if (sign.symbol().equals(given)) {
                return sign.name();
            }
        }
        return asked.constant("type", Influence.Sign.class);
    }

    private static void conflicts(CaseQueries queries, String item, Named named, JsonOut out) {
        List<Conflict> conflicts = queries.conflictsOf(item);
        conflicts.forEach(named::conflict);
        out.raws("conflicts", conflicts.stream().map(ContractRecords::conflict).toList());
    }

    private static void event(CaseQueries queries, Event event, Named named, JsonOut out) {
        List<ListedClaim> claims = queries.claimsAbout(event.id());
        out.texts("claims", claims.stream().map(c -> c.claim().id()).toList());
        conflicts(queries, event.id().value(), named, out);
        List<Event> also = also(queries, event);
        also.forEach(named::event);
        out.raws("also", also.stream().map(ContractRecords::event).toList());
    }

    /** The other events that one of this one's sentences tells. */
    private static List<Event> also(CaseQueries queries, Event event) {
        Set<Span> sentences = new TreeSet<>();
        event.reports().forEach(r -> sentences.add(r.evidence()));
        List<Event> found = new ArrayList<>();
        Set<String> seen = new TreeSet<>(Set.of(event.id().value()));
        for (Span sentence : sentences) {
            queries.stored(sentence.article())
                    .ifPresent(stored -> stored.reading().reports().stream()
                            .filter(r -> r.evidence().equals(sentence))
                            .map(r -> queries.today(r.id().value()))
                            .flatMap(Optional::stream)
                            .filter(seen::add)
                            .map(queries::event)
                            .flatMap(Optional::stream)
                            .forEach(found::add));
        }
        return found;
    }

    private static void actor(CaseQueries queries, ListedActor listed, Named named, JsonOut out) {
        ActorId id = listed.actor().id();
        out.number("mentions", listed.mentions());
        Counterparts counted = new Counterparts(id);
        Consumer<Event> count = counted::add;
        queries.eachEvent(new Filter(id.value(), null, null, null, null, null, null), count);
        counted.write(named, out);
        out.raws("suggestions", List.of());
    }

    private static void edge(CaseQueries queries, Edge edge, Named named, JsonOut out) {
        TreeMap<String, String> records = new TreeMap<>();
        edge.influences()
                .forEach(i -> queries.influence(i.value()).ifPresent(linked -> {
                    named.influence(linked);
                    records.put(i.value(), ContractRecords.influence(linked));
                }));
        out.raws("statements", records.values());
        List<String> nodes = Stream.of(edge.cause(), edge.effect())
                .map(n -> queries.node(n.value()))
                .flatMap(Optional::stream)
                .map(ContractRecords::node)
                .toList();
        out.raws("nodes", nodes);
    }
}
