package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.GeoJsonObject;
import org.geojson.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GeoJSON, read with geojson-jackson. */
class GeoJsonTest {
    @TempDir
    Path temp;

    private List<Feature> features = List.of();

    @BeforeEach
    void export() throws IOException {
        SampleCase.make(temp.resolve("case"));
        SampleCase.export(temp.resolve("case"), Form.GEOJSON, temp, false);
        GeoJsonObject read =
                new ObjectMapper().readValue(temp.resolve("events.geojson").toFile(), GeoJsonObject.class);
        assertThat(read).isInstanceOf(FeatureCollection.class);
        features = ((FeatureCollection) read).getFeatures();
    }

    private Feature only(String key, Object value) {
        return features.stream()
                .filter(f -> value.equals(f.getProperties().get(key)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCityIsAPointLongitudeFirst() {
        Feature attack = only("place", "Kelt");
        assertThat(attack.getGeometry()).isInstanceOfSatisfying(Point.class, point -> {
            assertThat(point.getCoordinates().getLongitude()).isEqualTo(27.5);
            assertThat(point.getCoordinates().getLatitude()).isEqualTo(54.12345);
        });
        assertThat(attack.getProperties())
                .containsAllEntriesOf(Map.of(
                        "type",
                        "ASSAULT",
                        "place_precision",
                        "city",
                        "start",
                        "2022-03-02",
                        "actors",
                        List.of("Rovia"),
                        "independent_sources",
                        2));
    }

    @Test
    void aCountryHasNoPoint() {
        Feature visit = only("place_precision", "country");
        assertThat(visit.getGeometry()).isNull();
        assertThat(visit.getProperties()).containsEntry("country", "BLR");
    }

    @Test
    void anEventWithoutAPlaceHasNoGeometry() {
        assertThat(only("status", "denial").getGeometry()).isNull();
    }

    @Test
    void whatIsNotToldAsFactSaysWhoSaysSo() {
        assertThat(features)
                .filteredOn(f -> !"fact".equals(f.getProperties().get("status")))
                .hasSize(3)
                .allSatisfy(f -> assertThat(f.getProperties()).containsEntry("attributed_to", List.of("a spokesman")));
    }
}
