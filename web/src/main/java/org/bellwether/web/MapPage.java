package org.bellwether.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bellwether.model.ActorId;
import org.bellwether.model.Place;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.ChosenEvents;
import org.bellwether.store.Criteria;
import org.bellwether.store.EventBrief;
import org.bellwether.store.export.ContractRecords;

/** Where events took place; those of which only the country is known are counted for it and stand there without a point. */
final class MapPage {
    /** More points than these hide one another. */
    private static final int MOST = 3000;

    private MapPage() {}

    static Reply of(CaseQueries queries, Asked asked) {
        Criteria criteria = Kinds.eventCriteria(asked);
        ChosenEvents chosen = queries.tallies().choose(criteria);
        List<EventBrief> events = new ArrayList<>(queries.briefs(chosen.placed(MOST)));
        int points = events.size();
        ChosenEvents.Placed placed = chosen.placed();
        List<String> inCountries = chosen.inCountries(MOST);
        events.addAll(queries.briefs(inCountries));
        Named named = new Named();
        events.forEach(e -> {
            e.actors().forEach(a -> named.actor(new ActorId(a)));
            e.recipients().forEach(a -> named.actor(new ActorId(a)));
        });
        return Reply.json(JsonOut.object(out -> {
            out.objects("features", events, MapPage::feature);
            out.flag("truncated", placed.points() > points || inCountries.size() == MOST);
            out.objects(
                    "countries",
                    chosen.inCountries(),
                    (o, c) -> o.text("code", c.code())
                            .number("count", c.count())
                            .number("conflict", c.conflict())
                            .number("cooperation", c.cooperation()));
            out.number("unplaced", placed.unplaced());
            named.write(queries, out);
        }));
    }

    private static void feature(JsonOut out, EventBrief event) {
        Place place = Objects.requireNonNull(event.place(), "events on the map have a place");
        // A country's own coordinates are its middle, where nothing happened.
        boolean point = place.precision() != Place.Precision.COUNTRY;
        out.text("event", event.id())
                .numberOrNull("lat", point ? place.lat() : null)
                .numberOrNull("lon", point ? place.lon() : null)
                .text("precision", place.precision().name().toLowerCase(Locale.ROOT))
                .text("name", place.name())
                .text("country", place.country())
                .text("type", event.type())
                .text("quad", event.type().quad().name().toLowerCase(Locale.ROOT))
                .raw("when", ContractRecords.time(event.when()))
                .text("summary", event.summary())
                .number("independent_sources", event.independentSources())
                .texts("actors", event.actors())
                .texts("recipients", event.recipients());
    }
}
