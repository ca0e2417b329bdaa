package org.bellwether.situation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.situation.same.Bases;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** The deeds done once in a while: a coup, somebody's arrest, an ultimatum. */
final class OnceDeeds {
    private static final OnceDeeds BUNDLED = new OnceDeeds();

    /** Stands in the table for any word. */
    private static final String ANY = "*";

    private final List<OnceDeed> deeds = new ArrayList<>();

    private OnceDeeds() {
        for (Row row : rows()) {
            deeds.add(new OnceDeed(
                    row.needed("deed"),
                    types(row),
                    words(row),
                    ContextWords.of(row),
                    row.oneOf(OnceDeed.Of.class, "of", row.needed("of")),
                    Integer.parseInt(row.needed("days")),
                    row.needed("plans").equals("yes")));
        }
    }

    static List<Row> rows() {
        return TableFile.read(
                        OnceDeeds.class,
                        "once.tsv",
                        "deed",
                        "types",
                        "words",
                        "with",
                        "without",
                        "several",
                        "of",
                        "days",
                        "plans",
                        "reads",
                        "leaves")
                .keyed()
                .rows();
    }

    private static Set<EventType> types(Row row) {
        Set<EventType> types = new HashSet<>();
        row.list("types").forEach(type -> types.add(row.oneOf(EventType.class, "types", type)));
        return types;
    }

    private static List<List<String>> words(Row row) {
        List<List<String>> words = new ArrayList<>();
        for (String some : row.list("words")) {
            List<String> bases = Bases.bundled().in(some);
            if (!some.equals(ANY)) {
                words.add(bases);
            }
        }
        return words;
    }

    static OnceDeeds bundled() {
        return BUNDLED;
    }

    /** All of them, in the table's order. */
    List<OnceDeed> all() {
        return List.copyOf(deeds);
    }

    /** The deeds that a report tells of, in the table's order. */
    List<OnceDeed> in(Report report) {
        return deeds.stream().filter(deed -> deed.isToldBy(report)).toList();
    }
}
