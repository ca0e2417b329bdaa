package org.bellwether.web;

import java.util.List;
import java.util.Optional;
import org.bellwether.ask.Searching;
import org.bellwether.model.Event;
import org.bellwether.model.Node;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Criteria;
import org.bellwether.store.Page;
import org.bellwether.store.RankedActor;
import org.bellwether.store.export.ContractRecords;
import org.bellwether.store.search.Hit;

/** Sentences, actors, events and nodes that match some words. */
final class SearchPage {
    private static final int DEFAULT = 20;
    private static final int MOST = 200;
    private static final int OTHERS = 10;

    private final Searching searching;

    SearchPage(Searching searching) {
        this.searching = searching;
    }

    Reply of(CaseFolder open, Asked asked) {
        String words = asked.needed("q");
        List<Hit> hits = searching.found(open, words, asked.number("limit", DEFAULT, 1, MOST));
        return open.asked(queries -> reply(queries, words, hits));
    }

    private static Reply reply(CaseQueries queries, String words, List<Hit> hits) {
        List<RankedActor> actors = queries.pages()
                .actors(Criteria.worded(null, words), new Page.Wanted(null, null, OTHERS))
                .items();
        List<Event> events = Records.events(queries, queries.tallies().eventsAbout(words, OTHERS));
        List<Node> nodes = queries.tallies().nodesAbout(words, OTHERS).stream()
                .map(queries::node)
                .flatMap(Optional::stream)
                .toList();
        Named named = new Named();
        hits.forEach(h -> named.document(h.sentence().article()));
        actors.forEach(a -> named.actor(a.actor()));
        events.forEach(named::event);
        nodes.forEach(named::node);
        return Reply.json(JsonOut.object(out -> {
            out.objects(
                    "items",
                    hits,
                    (o, h) -> o.text("document", h.sentence().article())
                            .number("start", h.sentence().start())
                            .number("end", h.sentence().end())
                            .text("quote", h.sentence().quote())
                            .number("score", h.score()));
            out.raws(
                    "found_actors",
                    actors.stream().map(a -> ContractRecords.actor(a.actor())).toList());
            out.raws("events", events.stream().map(Records::event).toList());
            out.raws("nodes", nodes.stream().map(ContractRecords::node).toList());
            named.write(queries, out);
        }));
    }
}
