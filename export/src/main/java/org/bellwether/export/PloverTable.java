package org.bellwether.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.Role;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Program;
import org.jspecify.annotations.Nullable;

/**
 * Events in PLOVER terms, an event a row: POLECAT's columns in its order and under its names, then those that POLECAT has not, among
 * them status and who says so. Several values of a cell are parted by semicolons, as there.
 */
final class PloverTable {
    private static final String POLECAT = "Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,"
            + "Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,"
            + "Wikipedia Actor ID,Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,"
            + "Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,"
            + "Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,"
            + "Story People,Story Organizations,Story Locations,Language,Version";
    private static final String OURS = "Status,Attributed To,Date Start,Date End,Date Precision,CAMEO,Actor IDs,"
            + "Recipient IDs,Actor Wikidata,Recipient Wikidata,Independent Sources,Confidence,Documents,Evidence,"
            + "Evidence Document,Evidence Start,Evidence End";

    /** The columns, POLECAT's first. */
    static final List<String> COLUMNS = List.of((POLECAT + "," + OURS).split(","));

    private final Cast cast;
    private final String version;

    private PloverTable(CaseQueries queries) {
        cast = Cast.of(queries);
        version = queries.programs().stream().map(Program::version).distinct().collect(Collectors.joining(";"));
    }

    static Written write(CaseQueries queries, Path folder) throws IOException {
        PloverTable table = new PloverTable(queries);
        try (Rows rows = Rows.commas(folder.resolve("events.csv"), COLUMNS)) {
            queries.eachEvent(event -> rows.row(table.row(event)));
            return Written.of(Map.of("events.csv", rows.count()));
        }
    }

    private List<@Nullable Object> row(Event event) {
        Report shown = GdeltTable.shown(event);
        List<Document> documents = event.reports().stream()
                .map(r -> cast.document(r.evidence().article()))
                .distinct()
                .toList();
        LocalDate day = Days.day(event.when());
        List<@Nullable Object> row = new ArrayList<>();
        row.add(event.id());
        row.add(day);
        row.add(event.code().type());
        row.add(event.code().mode());
        row.add(event.code().intensity());
        row.add(event.code().type().quad().name().replace('_', ' '));
        row.add(joined(event.contexts(), c -> c.code()));
        side(row, cast.actors(event.actors()));
        side(row, cast.actors(event.recipients()));
        place(row, event.place());
        row.add(String.join(";", cast.sources(event)));
        row.add(Days.day(cast.document(shown.evidence().article()).published()));
        nothing(row, 3);
        row.add(joined(documents, Document::language));
        row.add(version);
        row.add(Codes.of(event.status()));
        row.add(String.join(";", cast.voices(event)));
        row.add(event.when().start());
        row.add(event.when().end());
        row.add(Codes.of(event.when().precision()));
        row.add(event.code().cameo());
        row.add(joined(event.actors(), Object::toString));
        row.add(joined(event.recipients(), Object::toString));
        row.add(joined(cast.actors(event.actors()), Actor::wikidata));
        row.add(joined(cast.actors(event.recipients()), Actor::wikidata));
        row.add(event.independentSources());
        row.add(event.confidence());
        row.add(joined(documents, d -> d.id().value()));
        row.add(shown.evidence().quote());
        row.add(shown.evidence().article());
        row.add(shown.evidence().start());
        row.add(shown.evidence().end());
        return row;
    }

    private static void side(List<@Nullable Object> row, List<Actor> actors) {
        row.add(joined(actors, Actor::name));
        row.add(joined(actors, Actor::country));
        row.add(null);
        row.add(joined(
                actors,
                a -> a.sectors().isEmpty() ? null : a.sectors().getFirst().name()));
        row.add(joined(actors.stream().flatMap(a -> a.sectors().stream()).toList(), Enum::name));
        row.add(joined(actors.stream().flatMap(a -> a.roles().stream()).toList(), Role::title));
        nothing(row, 2);
    }

    private static void place(List<@Nullable Object> row, @Nullable Place place) {
        if (place == null) {
            nothing(row, 10);
            return;
        }
        boolean country = place.precision() == Place.Precision.COUNTRY;
        row.add(place.name());
        row.add(place.precision() == Place.Precision.CITY ? place.name() : null);
        row.add(null);
        row.add(place.precision() == Place.Precision.REGION ? place.name() : place.admin1());
        row.add(place.country());
        // a country has no point
        row.add(country ? null : place.lat());
        row.add(country ? null : place.lon());
        row.add(place.geonames());
        row.add(null);
        row.add(Codes.of(place.precision()));
    }

    private static void nothing(List<@Nullable Object> row, int columns) {
        for (int i = 0; i < columns; i++) {
            row.add(null);
        }
    }

    /** What is known of each, each once, in order. */
    private static <T> String joined(List<T> values, Function<T, @Nullable String> of) {
        Stream<@Nullable String> texts = values.stream().map(of);
        return texts.filter(Objects::nonNull).distinct().collect(Collectors.joining(";"));
    }
}
