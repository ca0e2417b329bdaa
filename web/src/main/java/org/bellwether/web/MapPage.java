package org.bellwether.web;

import java.util.List;
import java.util.Locale;
import org.bellwether.model.Event;
import org.bellwether.model.Place;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.CaseTallies;
import org.bellwether.store.Criteria;
import org.bellwether.store.export.ContractRecords;

/** Where events took place; those of which only the country is known are counted for it and get no point. */
final class MapPage {
    /** More points than these hide one another. */
    private static final int MOST = 3000;

    private MapPage() {}

    static Reply of(CaseQueries queries, Asked asked) {
        Criteria criteria = Kinds.eventCriteria(asked);
        CaseTallies tallies = queries.tallies();
        List<Event> events = Records.eventsByTime(queries, tallies.placed(criteria, MOST));
        Named named = new Named();
        events.forEach(e -> {
            e.actors().forEach(named::actor);
            e.recipients().forEach(named::actor);
        });
        return Reply.json(JsonOut.object(out -> {
            out.objects("features", events, MapPage::feature);
            out.flag("truncated", tallies.placed(criteria, true) > events.size());
            out.objects(
                    "countries",
                    tallies.inCountries(criteria),
                    (o, c) -> o.text("code", c.code())
                            .number("count", c.count())
                            .number("conflict", c.conflict())
                            .number("cooperation", c.cooperation()));
            out.number("unplaced", tallies.placed(criteria, false));
            named.write(queries, out);
        }));
    }

    private static void feature(JsonOut out, Event event) {
        Place place = java.util.Objects.requireNonNull(event.place(), "events with coordinates have a place");
        out.text("event", event.id())
                .numberOrNull("lat", place.lat())
                .numberOrNull("lon", place.lon())
                .text("precision", place.precision().name().toLowerCase(Locale.ROOT))
                .text("name", place.name())
                .text("country", place.country())
                .text("type", event.code().type())
                .text("quad", event.code().type().quad().name().toLowerCase(Locale.ROOT))
                .raw("when", ContractRecords.time(event.when()))
                .text("summary", event.summary())
                .number("independent_sources", event.independentSources())
                .texts("actors", event.actors())
                .texts("recipients", event.recipients());
    }
}
