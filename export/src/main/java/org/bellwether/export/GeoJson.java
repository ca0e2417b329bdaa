package org.bellwether.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bellwether.model.Event;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.export.RecordWriter;
import org.jspecify.annotations.Nullable;

/**
 * Events as a GeoJSON collection of features (RFC 7946), a feature a line. An event without a place, or placed in a country only, has no
 * geometry; how fine its place is stands in {@code place_precision}.
 */
final class GeoJson {
    private final Cast cast;
    private final BufferedWriter out;
    private int count;

    private GeoJson(Cast cast, BufferedWriter out) {
        this.cast = cast;
        this.out = out;
    }

    static Written write(CaseQueries queries, Path folder) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("events.geojson"), StandardCharsets.UTF_8)) {
            GeoJson json = new GeoJson(Cast.of(queries), out);
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            queries.eachEvent(json::add);
            out.write("\n]}\n");
            return Written.of(Map.of("events.geojson", json.count));
        }
    }

    private void add(Event event) {
        try {
            out.write(count++ == 0 ? "\n" : ",\n");
            out.write(feature(event));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String feature(Event event) {
        return RecordWriter.line(feature -> {
            feature.text("type", "Feature").text("id", event.id());
            Place place = event.place();
            Double lat = place == null ? null : place.lat();
            Double lon = place == null ? null : place.lon();
            if (place == null || lat == null || lon == null || place.precision() == Place.Precision.COUNTRY) {
                feature.text("geometry", null);
            } else {
                feature.object("geometry", g -> g.text("type", "Point").numbers("coordinates", List.of(lon, lat)));
            }
            feature.object("properties", p -> properties(p, event, place));
        });
    }

    private void properties(RecordWriter out, Event event, @Nullable Place place) {
        Report shown = GdeltTable.shown(event);
        out.text("summary", event.summary())
                .text("type", event.code().type())
                .text("mode", event.code().mode())
                .text("quad", Codes.of(event.code().type().quad()))
                .number("intensity", event.code().intensity())
                .text("status", Codes.of(event.status()))
                .texts("attributed_to", cast.voices(event))
                .text("start", event.when().start())
                .text("end", event.when().end())
                .text("date_precision", Codes.of(event.when().precision()))
                .text("place", place == null ? null : place.name())
                .text("place_precision", place == null ? null : Codes.of(place.precision()))
                .text("country", place == null ? null : place.country())
                .text("admin1", place == null ? null : place.admin1())
                .number("geonames", place == null ? null : place.geonames())
                .texts("actors", cast.names(event.actors()))
                .texts("recipients", cast.names(event.recipients()))
                .texts("actor_ids", event.actors())
                .texts("recipient_ids", event.recipients())
                .texts("sources", cast.sources(event))
                .number("independent_sources", event.independentSources())
                .number("confidence", event.confidence())
                .text("document", shown.evidence().article())
                .number("evidence_start", shown.evidence().start())
                .number("evidence_end", shown.evidence().end())
                .text("quote", shown.evidence().quote());
    }
}
