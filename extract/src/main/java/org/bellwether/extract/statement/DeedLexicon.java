package org.bellwether.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;

/** The words for deeds and their opposites, by their first word. Immutable and thread-safe. */
final class DeedLexicon {
    private static final String[] COLUMNS = {"deed", "pole", "part", "words", "object", "of", "reads", "leaves"};

    /** Where no kind is asked for; what asks for more goes first. */
    private static final List<String> GENERAL = List.of("@actor", "@home", "*", "?", "-");

    private final List<DeedEntry> entries;
    private final Map<String, List<DeedEntry>> byFirst = new HashMap<>();
    private final Map<String, Set<String>> objects;

    private DeedLexicon(List<DeedEntry> entries, Map<String, Set<String>> objects) {
        this.entries = List.copyOf(entries);
        this.objects = objects;
        for (DeedEntry entry : entries) {
            byFirst.computeIfAbsent(entry.first(), _ -> new ArrayList<>()).add(entry);
        }
        byFirst.values()
                .forEach(same -> same.sort(Comparator.comparingInt((DeedEntry e) -> GENERAL.indexOf(e.object()))
                        .thenComparingInt(e -> -e.words().size())));
    }

    static DeedLexicon bundled() {
        return of(
                TableFile.read(DeedLexicon.class, "deeds.tsv", COLUMNS),
                TableFile.read(DeedLexicon.class, "objects.tsv", 2));
    }

    /**
     * Makes a lexicon of the two tables.
     *
     * @throws TableException naming file and line for what cannot be an entry
     */
    static DeedLexicon of(TableFile deeds, TableFile kinds) {
        Map<String, Set<String>> objects = new HashMap<>();
        for (Row row : kinds.keyed().rows()) {
            objects.put(row.cell(0), Set.of(row.cell(1).split(" ")));
        }
        List<DeedEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : deeds.rows()) {
            List<String> words = row.list("words");
            List<String> reads = row.list("reads");
            if (words.size() != reads.size()) {
                throw row.fault("%d alternatives have %d sentences".formatted(words.size(), reads.size()));
            }
            String object = row.needed("object");
            if (!GENERAL.contains(object) && !objects.containsKey(object)) {
                throw row.fault("there is no kind of object '%s'".formatted(object));
            }
            for (int i = 0; i < words.size(); i++) {
                DeedEntry entry = new DeedEntry(
                        row.needed("deed"),
                        pole(row),
                        row.oneOf(
                                DeedEntry.Part.class, "part", row.needed("part").toUpperCase(Locale.ROOT)),
                        List.of(words.get(i).split(" ")),
                        object,
                        row.oneOf(DeedEntry.Of.class, "of", row.needed("of").toUpperCase(Locale.ROOT)),
                        reads.get(i),
                        row.needed("leaves"));
                if (!seen.add("%s %s %s %s".formatted(entry.deed(), entry.part(), words.get(i), object))) {
                    throw row.fault("'%s' stands twice".formatted(words.get(i)));
                }
                entries.add(entry);
            }
        }
        return new DeedLexicon(entries, Map.copyOf(objects));
    }

    private static DeedEntry.Pole pole(Row row) {
        return switch (row.text("pole")) {
            case "+" -> DeedEntry.Pole.SAME;
            case "-" -> DeedEntry.Pole.OPPOSITE;
            case "~" -> DeedEntry.Pole.PARTLY;
            default -> throw row.fault("pole '%s' is none of +, -, ~".formatted(row.text("pole")));
        };
    }

    /** All entries, in the file's order. */
    List<DeedEntry> entries() {
        return entries;
    }

    /** The entries that begin with the lemma. */
    List<DeedEntry> startingWith(String lemma) {
        return byFirst.getOrDefault(lemma, List.of());
    }

    /** Whether things called so are of the kind. */
    boolean isOfKind(String lemma, String kind) {
        return objects.getOrDefault(kind, Set.of()).contains(lemma);
    }
}
