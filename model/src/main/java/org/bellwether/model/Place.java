package org.bellwether.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened.
 *
 * @param name the gazetteer's name
 * @param country ISO 3166 alpha-3, or null (seas)
 * @param admin1 the first-level region's name, or null
 * @param lat degrees north, or null where only an area is known
 * @param lon degrees east, or null where only an area is known
 * @param precision how fine
 * @param geonames GeoNames id, or null
 */
public record Place(
        String name,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double lat,
        @Nullable Double lon,
        Precision precision,
        @Nullable Integer geonames) {
    /** How fine a place is known. */
    public enum Precision {
        CITY,
        REGION,
        COUNTRY,
        /** A sea, river, mountain range or a part of the world. */
        AREA
    }

    public Place {
        if ((lat == null) != (lon == null)) {
            throw new IllegalArgumentException("place '%s' needs both coordinates or none".formatted(name));
        }
        if (lat != null && lon != null && !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("place '%s' lies at %s, %s".formatted(name, lat, lon));
        }
    }
}
