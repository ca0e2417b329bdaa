package org.bellwether.situation;

import java.util.HashMap;
import java.util.Map;
import org.bellwether.situation.same.Bases;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** The deeds of which two parties have one at a time: a war, an invasion. */
final class LastingDeeds {
    private static final LastingDeeds BUNDLED = new LastingDeeds();

    private final Map<String, String> deeds = new HashMap<>();

    private LastingDeeds() {
        for (Row row : TableFile.read(LastingDeeds.class, "lasting.tsv", "base", "deed")
                .keyed()
                .rows()) {
            deeds.put(row.needed("base"), row.needed("deed"));
        }
    }

    static LastingDeeds bundled() {
        return BUNDLED;
    }

    /** The lasting deed that a trigger names by its last word; null where it names none. */
    @Nullable
    String in(String trigger) {
        var bases = Bases.bundled().in(trigger);
        return bases.isEmpty() ? null : deeds.get(bases.getLast());
    }
}
