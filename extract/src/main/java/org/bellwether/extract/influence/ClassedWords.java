package org.bellwether.extract.influence;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;

/** The words of each class, with their part of speech where the class asks for one. Immutable and thread-safe. */
final class ClassedWords {
    static final List<String> COLUMNS = List.of("class", "part", "words", "reads", "tells", "leaves");

    private static final Set<String> PARTS = Set.of("noun", "verb", "adjective");

    private static final String ANY = "-";

    private static final ClassedWords BUNDLED = of(table());

    private final Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);

    private ClassedWords(TableFile table) {
        for (Row row : table.rows()) {
            add(row);
        }
    }

    /** The words that come with the program. */
    static ClassedWords bundled() {
        return BUNDLED;
    }

    static TableFile table() {
        return TableFile.read(ClassedWords.class, "words.tsv", COLUMNS.toArray(String[]::new));
    }

    /**
     * Makes classes of a table.
     *
     * @throws TableException naming file and line for what cannot be an entry
     */
    static ClassedWords of(TableFile table) {
        return new ClassedWords(table);
    }

    private void add(Row row) {
        Set<String> known =
                words.computeIfAbsent(row.oneOf(WordClass.class, "class", row.needed("class")), _ -> new HashSet<>());
        String part = row.needed("part");
        if (!part.equals(ANY) && !PARTS.contains(part)) {
            throw row.fault("part '%s' is none of noun, verb, adjective, -".formatted(part));
        }
        for (String word : row.list("words")) {
            if (!known.add(part.equals(ANY) ? word : part + " " + word)) {
                throw row.fault("'%s' stands twice".formatted(word));
            }
        }
    }

    /** The words of a class, those of a part of speech with that and a blank before. */
    Set<String> of(WordClass wordClass) {
        return words.getOrDefault(wordClass, Set.of());
    }

    /** What a word is looked up by: its form, then its dictionary forms, with its part of speech before. */
    static Stream<String> keys(Token word) {
        String part = word.isVerb() ? "verb " : word.tag().startsWith("NN") ? "noun " : "adjective ";
        return Stream.concat(Stream.of(word.form().toLowerCase(Locale.ROOT)), Lemmas.of(word).stream())
                .map(l -> part + l);
    }
}
