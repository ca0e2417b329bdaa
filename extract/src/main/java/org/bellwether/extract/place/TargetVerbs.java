package org.bellwether.extract.place;

import java.util.Set;
import java.util.TreeSet;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Verbs whose object is where the deed is done: "shelled Lviv", "struck a camp near Lviv". */
final class TargetVerbs {
    private static final TargetVerbs BUNDLED = new TargetVerbs(
            TableFile.read(TargetVerbs.class, "targets.tsv", "verb", "example").keyed());

    private final Set<String> lemmas = new TreeSet<>();

    private TargetVerbs(TableFile table) {
        for (Row row : table.rows()) {
            lemmas.add(row.text("verb"));
        }
    }

    static TargetVerbs bundled() {
        return BUNDLED;
    }

    boolean contains(String lemma) {
        return lemmas.contains(lemma);
    }
}
