package org.bellwether.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Edge;
import org.bellwether.model.Event;
import org.bellwether.model.EventType;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Node;
import org.bellwether.model.Quad;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.store.CasePages;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Criteria;
import org.bellwether.store.ListedActor;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.ListedDocument;
import org.bellwether.store.RankedActor;
import org.bellwether.store.export.ContractRecords;
import org.bellwether.store.search.SentenceSpans;
import org.jspecify.annotations.Nullable;

/** The kinds of records that the workbench lists. */
final class Kinds {
    /** What only lists of events know; timeline, network and map know it too. */
    static final List<String> EVENT_FILTERS = List.of(
            "actor", "type", "quad", "from", "to", "undated", "status", "source", "place", "country", "document", "q");

    static final Kind<ListedDocument> DOCUMENTS = new Kind<>(
            "documents",
            "document",
            List.of("actor", "from", "to", "source", "q"),
            List.of(),
            asked -> criteria(asked, null, null),
            CasePages::documents,
            (pages, criteria, sort, consumer) -> pages.eachDocument(criteria, consumer),
            d -> ContractRecords.document(d.document(), null),
            (named, d) -> named.document(d.document()),
            CaseQueries::document,
            (queries, item, named, out) -> out.flag("analysed", item.analysed()),
            queries -> List.of());

    static final Kind<RankedActor> ACTORS = new Kind<>(
            "actors",
            "actor",
            List.of("actor", "type", "source", "country", "document", "q"),
            List.of("-activity", "name"),
            asked -> criteria(asked, asked.constant("type", ActorKind.class), null),
            CasePages::actors,
            CasePages::eachActor,
            a -> ContractRecords.actor(a.actor()),
            (named, a) -> named.actor(a.actor()),
            (queries, id) -> queries.actor(id)
                    .map(a -> new RankedActor(
                            a.actor(),
                            queries.tallies().events(id, 0),
                            queries.tallies().events(id, 1))),
            Kinds::actor,
            queries -> List.of());

    static final Kind<Event> EVENTS = new Kind<>(
            "events",
            "event",
            EVENT_FILTERS,
            List.of("date", "-date", "-sources", "-confidence"),
            Kinds::eventCriteria,
            CasePages::events,
            CasePages::eachEvent,
            ContractRecords::event,
            Named::event,
            CaseQueries::event,
            Kinds::event,
            queries -> queries.corrections().events());

    static final Kind<ListedClaim> CLAIMS = new Kind<>(
            "claims",
            "claim",
            List.of("actor", "type", "from", "to", "source", "document", "q"),
            List.of(),
            asked -> criteria(asked, asked.constant("type", Claim.Kind.class), null),
            CasePages::claims,
            (pages, criteria, sort, consumer) -> pages.eachClaim(criteria, consumer),
            ContractRecords::claim,
            (named, c) -> named.claim(c.claim()),
            CaseQueries::claim,
            (queries, item, named, out) -> conflicts(queries, item.claim().id().value(), named, out),
            RejectedPage::claims);

    static final Kind<Conflict> CONFLICTS = new Kind<>(
            "conflicts",
            "conflict",
            List.of("actor", "type", "from", "to", "source", "document", "q"),
            List.of(),
            asked -> criteria(asked, asked.constant("type", Conflict.Relation.class), null),
            CasePages::conflicts,
            (pages, criteria, sort, consumer) -> pages.eachConflict(criteria, consumer),
            ContractRecords::conflict,
            Named::conflict,
            CaseQueries::conflict,
            (queries, item, named, out) -> {},
            queries -> queries.corrections().conflicts());

    static final Kind<LinkedInfluence> INFLUENCES = new Kind<>(
            "influences",
            "influence",
            List.of("actor", "type", "from", "to", "status", "source", "document", "q"),
            List.of(),
            asked -> criteria(asked, sign(asked), asked.constant("status", Influence.Modality.class)),
            CasePages::influences,
            (pages, criteria, sort, consumer) -> pages.eachInfluence(criteria, consumer),
            ContractRecords::influence,
            Named::influence,
            CaseQueries::influence,
            (queries, item, named, out) ->
                    conflicts(queries, item.influence().id().value(), named, out),
            RejectedPage::influences);

    static final Kind<Node> NODES = new Kind<>(
            "nodes",
            "node",
            List.of("actor", "source", "document", "q"),
            List.of(),
            asked -> criteria(asked, null, null),
            CasePages::nodes,
            (pages, criteria, sort, consumer) -> pages.eachNode(criteria, consumer),
            ContractRecords::node,
            Named::node,
            CaseQueries::node,
            (queries, item, named, out) -> out.raws(
                    "edges",
                    queries.edgesOf(item.id()).stream()
                            .map(ContractRecords::edge)
                            .toList()),
            queries -> List.of());

    static final Kind<Edge> EDGES = new Kind<>(
            "edges",
            "edge",
            List.of(),
            List.of(),
            asked -> Criteria.ALL,
            CasePages::edges,
            (pages, criteria, sort, consumer) -> pages.eachEdge(criteria, consumer),
            ContractRecords::edge,
            (named, edge) -> {},
            CaseQueries::edge,
            Kinds::edge,
            queries -> List.of());

    private Kinds() {}

    static Stream<Kind<?>> all() {
        return Stream.of(DOCUMENTS, ACTORS, EVENTS, CLAIMS, CONFLICTS, INFLUENCES, NODES, EDGES);
    }

    /** What the API adds to the record of an item. */
    static void add(CaseQueries queries, Object item, JsonOut out) {
        if (item instanceof RankedActor actor) {
            out.number("acts", actor.acts()).number("receives", actor.receives());
        }
        if (item instanceof Event event) {
            Records.lead(event, out);
        }
        if (item instanceof Conflict conflict) {
            sentence(queries, "a_sentence", conflict.a(), out);
            sentence(queries, "b_sentence", conflict.b(), out);
        }
        List<CorrectionId> corrected = queries.corrections().holding(id(item));
        if (!corrected.isEmpty()) {
            out.texts("corrected", corrected);
        }
    }

    /** What a stretch is torn from: a side of a conflict may be half a sentence. */
    private static void sentence(CaseQueries queries, String key, Span stretch, JsonOut out) {
        queries.article(stretch.article())
                .ifPresent(article -> out.raw(key, ContractRecords.stretch(SentenceSpans.around(article, stretch))));
    }

    /** The id by which an item is corrected; none for what is not. */
    static String id(Object item) {
        return switch (item) {
            case RankedActor actor -> actor.actor().id().value();
            case Event event -> event.id().value();
            case ListedClaim claim -> claim.claim().id().value();
            case LinkedInfluence linked -> linked.influence().id().value();
            case Conflict conflict -> conflict.id().value();
            default -> "";
        };
    }

    static Criteria eventCriteria(Asked asked) {
        return criteria(asked, asked.constant("type", EventType.class), asked.constant("status", Status.class));
    }

    private static Criteria criteria(Asked asked, @Nullable String type, @Nullable String status) {
        String country = asked.text("country");
        return new Criteria(
                asked.text("actor"),
                type,
                asked.constant("quad", Quad.class),
                asked.from(),
                asked.to(),
                status,
                asked.text("source"),
                asked.text("place"),
                country == null ? null : country.toUpperCase(Locale.ROOT),
                asked.text("document"),
                asked.text("q"),
                "true".equals(asked.oneOf("undated", List.of("true", "false"))));
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
        out.raws("also", also.stream().map(Records::event).toList());
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

    private static void actor(CaseQueries queries, RankedActor ranked, Named named, JsonOut out) {
        String id = ranked.actor().id().value();
        out.number("events_as_actor", ranked.acts());
        out.number("events_as_recipient", ranked.receives());
        out.number("mentions", queries.actor(id).map(ListedActor::mentions).orElse(0));
        new Counterparts(queries.tallies().counterparts(id)).write(named, out);
        List<Actor> alike = Suggestions.of(queries, ranked.actor());
        alike.forEach(named::actor);
        out.raws("suggestions", alike.stream().map(ContractRecords::actor).toList());
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
