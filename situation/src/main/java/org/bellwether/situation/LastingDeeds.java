package org.bellwether.situation;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** The deeds that go on for long: a war, the mass protests of a country, the stay of troops on another's land. */
final class LastingDeeds {
    private static final LastingDeeds BUNDLED = new LastingDeeds();

    private final List<LastingDeed> deeds = new ArrayList<>();

    private LastingDeeds() {
        for (Row row : rows()) {
            deeds.add(new LastingDeed(
                    row.needed("deed"),
                    row.text("type").isEmpty() ? null : row.oneOf(EventType.class, "type", row.text("type")),
                    ContextWords.bases(row, "words"),
                    ContextWords.of(row),
                    row.oneOf(LastingDeed.Of.class, "of", row.needed("of"))));
        }
    }

    static List<Row> rows() {
        return TableFile.read(
                        LastingDeeds.class,
                        "lasting.tsv",
                        "deed",
                        "type",
                        "words",
                        "several",
                        "with",
                        "without",
                        "of",
                        "reads",
                        "leaves")
                .keyed()
                .rows();
    }

    static LastingDeeds bundled() {
        return BUNDLED;
    }

    /** The first lasting deed that a report tells of; null where it tells none. */
    @Nullable
    LastingDeed in(Report report) {
        for (LastingDeed deed : deeds) {
            if (deed.isToldBy(report)) {
                return deed;
            }
        }
        return null;
    }
}
