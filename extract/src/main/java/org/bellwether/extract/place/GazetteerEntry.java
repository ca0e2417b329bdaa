package org.bellwether.extract.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param kind what it is
 * @param id GeoNames id, or null
 * @param name the name to show
 * @param country alpha-2 code, empty for seas and parts of the world
 * @param admin1 first-level code as in GeoNames, or empty
 * @param admin2 second-level code (United States only), or empty
 * @param lat degrees north; NaN where no middle is known
 * @param lon degrees east; NaN where no middle is known
 * @param population 0 where unknown
 */
record GazetteerEntry(
        Kind kind,
        @Nullable Integer id,
        String name,
        String country,
        String admin1,
        String admin2,
        double lat,
        double lon,
        long population) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    enum Kind {
        CAPITAL('C'),
        SEAT('A'),
        CITY('P'),
        PART_OF_CITY('S'),
        REGION('R'),
        COUNTY('B'),
        COUNTRY('N'),
        /** An adjective or the people of a country: it tells which country the text is about, and is no place. */
        DEMONYM('D'),
        AREA('X');

        private final char code;

        Kind(char code) {
            this.code = code;
        }

        static @Nullable Kind of(char code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            return null;
        }

        boolean isCity() {
            return this == CAPITAL || this == SEAT || this == CITY || this == PART_OF_CITY;
        }
    }

    boolean isLocated() {
        return !Double.isNaN(lat);
    }

    /** Great-circle distance; infinite where one of the two has no middle. */
    double kilometresTo(GazetteerEntry other) {
        if (!isLocated() || !other.isLocated()) {
            return Double.POSITIVE_INFINITY;
        }
        double a = Math.toRadians(lat);
        double b = Math.toRadians(other.lat);
        double h = square(Math.sin((b - a) / 2))
                + Math.cos(a) * Math.cos(b) * square(Math.sin(Math.toRadians(other.lon - lon) / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double x) {
        return x * x;
    }

    /** Whether this lies in the other, by their codes. */
    boolean isIn(GazetteerEntry other) {
        if (!country.equals(other.country) || country.isEmpty()) {
            return false;
        }
        return switch (other.kind) {
            case COUNTRY, DEMONYM -> kind != Kind.COUNTRY && kind != Kind.DEMONYM;
            case REGION -> kind != Kind.REGION && !admin1.isEmpty() && admin1.equals(other.admin1);
            case COUNTY -> kind.isCity() && admin1.equals(other.admin1) && admin2.equals(other.admin2);
            case CAPITAL, SEAT, CITY, PART_OF_CITY, AREA -> false;
        };
    }
}
