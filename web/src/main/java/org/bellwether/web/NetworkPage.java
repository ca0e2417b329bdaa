package org.bellwether.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.store.Bucket;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.CaseTallies;
import org.bellwether.store.ChosenEvents;
import org.bellwether.store.ChosenEvents.Tie;
import org.bellwether.store.Criteria;

/** Who acts on whom. */
final class NetworkPage {
    private static final int NODES = 60;
    private static final int MOST_NODES = 300;

    /** More ties than these are not to be seen; the thinnest are left out. */
    private static final int EDGES = 600;

    private static final int EVENTS = 20;

    /** So many steps take a period's player through the whole. */
    private static final int STEPS = 40;

    private NetworkPage() {}

    static Reply of(CaseQueries queries, Asked asked) {
        Criteria criteria = Kinds.eventCriteria(asked);
        int limit = asked.number("limit", NODES, 1, MOST_NODES);
        ChosenEvents chosen = queries.tallies().choose(criteria);
        List<Tie> ties = chosen.ties();
        Map<String, Integer> weights = new TreeMap<>();
        for (Tie tie : ties) {
            weights.merge(tie.from(), tie.count(), Integer::sum);
            weights.merge(tie.to(), tie.count(), Integer::sum);
        }
        Set<String> shown = weights.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Tie> edges = ties.stream()
                .filter(t -> shown.contains(t.from()) && shown.contains(t.to()))
                .limit(EDGES)
                .toList();
        Map<String, Map<String, Integer>> types = chosen.tieTypes(shown);
        Map<String, List<String>> events = chosen.tieEvents(shown, EVENTS);
        Set<ActorId> ids = shown.stream().map(ActorId::new).collect(Collectors.toCollection(TreeSet::new));
        return Reply.json(JsonOut.object(out -> {
            out.objects(
                    "nodes",
                    queries.actorHeads(ids),
                    (o, head) -> o.text("id", head.id())
                            .text("name", head.name())
                            .text("kind", head.kind())
                            .text("country", head.country())
                            .number("weight", weights.getOrDefault(head.id().value(), 0)));
            out.objects("edges", edges, (o, tie) -> edge(o, tie, types, events));
            out.flag("truncated", shown.size() < weights.size());
            periods(queries.tallies(), out);
        }));
    }

    private static void edge(
            JsonOut out, Tie tie, Map<String, Map<String, Integer>> types, Map<String, List<String>> events) {
        String pair = ChosenEvents.pair(tie.from(), tie.to());
        out.text("from", tie.from())
                .text("to", tie.to())
                .number("count", tie.count())
                .number("tone", tie.tone())
                .number("cooperation", tie.cooperation())
                .number("conflict", tie.conflict())
                .objects(
                        "types",
                        types.getOrDefault(pair, Map.of()).entrySet(),
                        (o, e) -> o.text("type", e.getKey()).number("count", e.getValue()))
                .texts("events", events.getOrDefault(pair, List.of()));
    }

    /** Of the whole case, whatever is shown of it. */
    private static void periods(CaseTallies tallies, JsonOut out) {
        CaseTallies.Days days = tallies.days();
        Bucket bucket = stepping(days);
        List<LocalDate> starts = TimelinePage.starts(days.from(), days.to(), bucket);
        out.objects("periods", starts, (o, start) -> o.text("start", start).text("end", bucket.end(start)));
    }

    private static Bucket stepping(CaseTallies.Days days) {
        if (days.from() == null || days.to() == null) {
            return Bucket.YEAR;
        }
        long length = ChronoUnit.DAYS.between(LocalDate.parse(days.from()), LocalDate.parse(days.to())) + 1;
        return length <= 7L * STEPS
                ? Bucket.WEEK
                : length <= 30L * STEPS ? Bucket.MONTH : length <= 91L * STEPS ? Bucket.QUARTER : Bucket.YEAR;
    }
}
