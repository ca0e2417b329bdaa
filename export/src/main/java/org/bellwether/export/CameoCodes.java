package org.bellwether.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bellwether.model.Actor;
import org.bellwether.model.EventCode;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** The codes of CAMEO and GDELT that PLOVER's and ISO's stand for, from the tables beside this class. */
final class CameoCodes {
    /** So many types of actors have a column. */
    static final int TYPES = 3;

    private final Map<String, Double> goldstein = new TreeMap<>();
    private final Map<String, String> fips = new TreeMap<>();
    private final Map<Sector, String> types = new TreeMap<>();

    private CameoCodes() {}

    static CameoCodes bundled() {
        CameoCodes codes = new CameoCodes();
        for (Row row : table("goldstein.tsv", "cameo", "goldstein")) {
            codes.goldstein.put(row.cell(0), Double.valueOf(row.cell(1)));
        }
        table("fips.tsv", "country", "fips").forEach(row -> codes.fips.put(row.cell(0), row.cell(1)));
        table("types.tsv", "sector", "cameo")
                .forEach(row -> codes.types.put(row.oneOf(Sector.class, "sector", row.cell(0)), row.cell(1)));
        return codes;
    }

    private static List<Row> table(String file, String key, String value) {
        return TableFile.read(CameoCodes.class, file, key, value).keyed().rows();
    }

    /** CAMEO's code of an event: the lexicon's, else its type's root; a root alone is "not specified below" ({@code 030}). */
    static String event(EventCode code) {
        String cameo = Objects.requireNonNullElse(code.cameo(), code.type().cameoRoot());
        return cameo.length() == 2 ? cameo + "0" : cameo;
    }

    /** {@code 112} of {@code 1121}. */
    static String base(String event) {
        return event.substring(0, 3);
    }

    static String root(String event) {
        return event.substring(0, 2);
    }

    /** Goldstein's value of a code, of the code it is a part of, or null. */
    @Nullable
    Double goldstein(String event) {
        for (int digits = event.length(); digits >= 2; digits--) {
            Double value = goldstein.get(event.substring(0, digits));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The FIPS 10-4 code of a country, or null. */
    @Nullable
    String fips(@Nullable String country) {
        return country == null ? null : fips.get(country);
    }

    /** The types that CAMEO has for an actor's sectors, at most three. */
    List<String> types(Actor actor) {
        List<String> found = new ArrayList<>();
        for (Sector sector : actor.sectors()) {
            String type = types.get(sector);
            if (type != null && !found.contains(type) && found.size() < TYPES) {
                found.add(type);
            }
        }
        return found;
    }

    /** The whole code of an actor: country, then types ({@code RUSGOV}); null where neither is known. */
    @Nullable
    String actor(Actor actor) {
        String code = (actor.country() == null ? "" : actor.country()) + String.join("", types(actor));
        return code.isEmpty() ? null : code;
    }
}
