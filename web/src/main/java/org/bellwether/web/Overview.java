package org.bellwether.web;

import java.util.List;
import java.util.Locale;
import org.bellwether.ask.brief.LeadingActors;
import org.bellwether.ask.brief.LeadingConflicts;
import org.bellwether.model.ActorId;
import org.bellwether.model.Conflict;
import org.bellwether.model.Event;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.CaseTallies;
import org.bellwether.store.Criteria;
import org.bellwether.store.Page;
import org.bellwether.store.export.ContractRecords;

/** What a case holds, at a glance. */
final class Overview {
    private static final int ACTORS = 12;
    private static final int ITEMS = 10;

    private Overview() {}

    private record Leading(int mentions, CaseTallies.Activity activity) {}

    static Reply of(CaseQueries queries, Asked asked) {
        CaseTallies tallies = queries.tallies();
        List<Leading> active = LeadingActors.of(queries, ACTORS).actors().stream()
                .flatMap(a -> tallies.activity(a.actor().id().value()).stream()
                        .map(activity -> new Leading(a.mentions(), activity)))
                .toList();
        List<Event> newest = events(queries, "-date");
        List<Event> corroborated = events(queries, "-sources");
        List<Conflict> conflicts = LeadingConflicts.of(queries, ITEMS);
        Named named = new Named();
        active.forEach(a -> named.actor(new ActorId(a.activity().id())));
        newest.forEach(named::event);
        corroborated.forEach(named::event);
        conflicts.forEach(named::conflict);
        return Reply.json(JsonOut.object(out -> {
            out.object("counts", o -> {
                tallies.counts().forEach(o::number);
                o.object("languages", l -> tallies.languages().forEach(l::number));
            });
            out.objects(
                    "active_actors",
                    active,
                    (o, a) -> o.text("id", a.activity().id())
                            .text("name", a.activity().name())
                            .text("kind", a.activity().kind())
                            .text("country", a.activity().country())
                            .number("mentions", a.mentions())
                            .number("acts", a.activity().acts())
                            .number("receives", a.activity().receives())
                            .number("conflict", a.activity().conflict())
                            .number("cooperation", a.activity().cooperation()));
            out.raws("newest_events", newest.stream().map(Records::event).toList());
            out.raws(
                    "corroborated_events",
                    corroborated.stream().map(Records::event).toList());
            out.raws(
                    "open_conflicts",
                    conflicts.stream().map(ContractRecords::conflict).toList());
            out.objects(
                    "sources",
                    tallies.publishers(),
                    (o, p) -> o.text("publisher", p.publisher().isEmpty() ? null : p.publisher())
                            .number("articles", p.articles())
                            .number("copies", p.copies())
                            .number("events", p.events())
                            .number("claims", p.claims()));
            out.objects("types", tallies.types(), Overview::type);
            CaseTallies.Days days = tallies.days();
            out.object("span", o -> o.text("from", days.from()).text("to", days.to()));
            named.write(queries, out);
        }));
    }

    static void type(JsonOut out, CaseTallies.OfType type) {
        out.text("type", type.type())
                .text("quad", type.quad().toLowerCase(Locale.ROOT))
                .number("count", type.count());
    }

    private static List<Event> events(CaseQueries queries, String sort) {
        return queries.pages()
                .events(Criteria.ALL, new Page.Wanted(sort, null, ITEMS))
                .items();
    }
}
