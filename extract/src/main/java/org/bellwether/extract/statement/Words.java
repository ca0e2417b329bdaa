package org.bellwether.extract.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Classes of words that the rules ask for. Immutable and thread-safe. */
final class Words {
    private final Map<String, Set<String>> classes = new LinkedHashMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    private Words(TableFile table) {
        for (Row row : table.keyed().rows()) {
            classes.put(row.cell(0), Set.of(row.cell(1).split(" ")));
            examples.put(row.cell(0), row.cell(2));
        }
    }

    static Words bundled() {
        return new Words(TableFile.read(Words.class, "words.tsv", 3));
    }

    boolean has(String name, String lemma) {
        return Objects.requireNonNull(classes.get(name), name).contains(lemma);
    }

    /** The example of each class that has one. */
    List<String> examples() {
        return examples.values().stream().filter(e -> !e.isBlank()).toList();
    }
}
