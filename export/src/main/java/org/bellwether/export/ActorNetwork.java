package org.bellwether.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ContentHash;
import org.bellwether.model.Event;
import org.bellwether.model.Quad;
import org.bellwether.model.Status;
import org.bellwether.store.CaseQueries;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on whom. An edge gathers the events of one class (PLOVER's quad) and one status from one actor to another, so that what is
 * denied or only planned is never counted with what is told as done. Events without one of the two sides have no edge.
 */
final class ActorNetwork {
    private static final List<Network.Column> NODE = List.of(
            Network.Column.text("kind"),
            Network.Column.text("country"),
            Network.Column.text("sectors"),
            Network.Column.text("wikidata"),
            Network.Column.whole("acts"),
            Network.Column.whole("receives"));

    private static final List<Network.Column> EDGE = QuoteColumns.behind(
            Network.Column.text("quad"),
            Network.Column.text("status"),
            Network.Column.text("attributed_to"),
            Network.Column.text("types"),
            Network.Column.whole("events"),
            Network.Column.whole("sources"),
            Network.Column.real("mean_intensity"),
            Network.Column.text("first_day"),
            Network.Column.text("last_day"),
            Network.Column.text("event_ids"));

    private record Key(ActorId from, ActorId to, Quad quad, Status status) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::from)
                .thenComparing(Key::to)
                .thenComparing(Key::quad)
                .thenComparing(Key::status);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        /** XML lets ids have few signs, so it is made of the rest. */
        String id() {
            return "x" + ContentHash.of(toString(), 16);
        }
    }

    private final Cast cast;
    private final Map<Key, List<Event>> edges = new TreeMap<>();
    private final Map<ActorId, Integer> acts = new TreeMap<>();
    private final Map<ActorId, Integer> receives = new TreeMap<>();

    private ActorNetwork(Cast cast) {
        this.cast = cast;
    }

    static Network of(CaseQueries queries, Cast cast) {
        ActorNetwork network = new ActorNetwork(cast);
        queries.eachEvent(network::add);
        return network.network();
    }

    private void add(Event event) {
        event.actors().forEach(a -> acts.merge(a, 1, Integer::sum));
        event.recipients().forEach(a -> receives.merge(a, 1, Integer::sum));
        for (ActorId from : event.actors()) {
            for (ActorId to : event.recipients()) {
                edges.computeIfAbsent(
                                new Key(from, to, event.code().type().quad(), event.status()), _ -> new ArrayList<>())
                        .add(event);
            }
        }
    }

    private Network network() {
        List<Network.Node> nodes = cast.actors().stream()
                .filter(a -> acts.containsKey(a.id()) || receives.containsKey(a.id()))
                .map(this::node)
                .toList();
        List<Network.Edge> lines = new ArrayList<>();
        edges.forEach((key, events) -> lines.add(edge(key, events)));
        return new Network("actors", "Who acts on whom", NODE, EDGE, nodes, lines);
    }

    private Network.Node node(Actor actor) {
        return new Network.Node(
                actor.id().value(),
                actor.name(),
                Arrays.<@Nullable Object>asList(
                        Codes.of(actor.kind()),
                        actor.country(),
                        texts(actor.sectors()),
                        actor.wikidata(),
                        acts.getOrDefault(actor.id(), 0),
                        receives.getOrDefault(actor.id(), 0)));
    }

    private Network.Edge edge(Key key, List<Event> events) {
        TreeSet<LocalDate> days = new TreeSet<>();
        TreeSet<String> voices = new TreeSet<>();
        TreeSet<String> sources = new TreeSet<>();
        TreeSet<String> types = new TreeSet<>();
        for (Event event : events) {
            if (event.when().start() != null) {
                days.add(event.when().start());
            }
            if (event.when().end() != null) {
                days.add(event.when().end());
            }
            voices.addAll(cast.voices(event));
            sources.addAll(cast.sources(event));
            types.add(event.code().type().name());
        }
        return new Network.Edge(
                key.id(),
                key.from().value(),
                key.to().value(),
                Codes.of(key.quad()) + " " + Codes.of(key.status()),
                events.size(),
                QuoteColumns.behind(
                        GdeltTable.shown(events.getFirst()).evidence(),
                        Codes.of(key.quad()),
                        Codes.of(key.status()),
                        voices.isEmpty() ? null : texts(voices),
                        texts(types),
                        events.size(),
                        sources.size(),
                        events.stream()
                                .mapToDouble(e -> e.code().intensity())
                                .average()
                                .orElseThrow(),
                        days.isEmpty() ? null : days.getFirst(),
                        days.isEmpty() ? null : days.getLast(),
                        texts(events.stream().map(Event::id).toList())));
    }

    private static @Nullable String texts(Iterable<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(v -> texts.add(v.toString()));
        return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining("; "));
    }
}
