package org.bellwether.export;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** English names of countries. */
final class Countries {
    private static final Map<String, String> ALPHA2 =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                    .collect(Collectors.toUnmodifiableMap(c -> Locale.of("", c).getISO3Country(), c -> c));

    private Countries() {}

    /** The name behind an ISO 3166 alpha-3 code; the code itself where it has none (former countries). */
    static String name(String alpha3) {
        String alpha2 = ALPHA2.get(alpha3);
        return alpha2 == null ? alpha3 : Locale.of("", alpha2).getDisplayCountry(Locale.ENGLISH);
    }

    /** {@code by} for {@code BLR}; null where there is none. */
    static @org.jspecify.annotations.Nullable String alpha2(String alpha3) {
        return ALPHA2.get(alpha3);
    }
}
