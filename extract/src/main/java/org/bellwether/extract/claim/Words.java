package org.bellwether.extract.claim;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** The classes of words in {@code words.tsv}. Immutable. */
final class Words {
    private final Map<String, Set<String>> classes = new LinkedHashMap<>();

    private Words() {}

    static Words bundled() {
        Words words = new Words();
        for (Row row : TableFile.read(Words.class, "words.tsv", 2).keyed().rows()) {
            Set<String> members = new LinkedHashSet<>();
            for (String word : row.cell(1).split(" ")) {
                if (!members.add(word)) {
                    throw row.fault("'%s' stands twice".formatted(word));
                }
            }
            words.classes.put(row.cell(0), members);
        }
        return words;
    }

    boolean is(String wordClass, String word) {
        Set<String> words = classes.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("no class of words '" + wordClass + "'");
        }
        return words.contains(word);
    }
}
