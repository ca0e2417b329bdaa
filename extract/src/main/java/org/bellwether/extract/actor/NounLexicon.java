package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/** Nouns for groups of people and for the part that one person plays; the last word is matched by its dictionary form. */
final class NounLexicon {
    /** How a noun must stand to be a group. */
    enum Count {
        /** In the plural. */
        PLURAL,
        /** In either number. */
        MASS,
        /** In the plural, and with words that say whose or which: "forces", "leaders". */
        OWNED,
        /** Never: it is said of one person only. */
        NEVER
    }

    /**
     * One noun.
     *
     * @param words as in the file
     * @param sectors the main one first
     * @param number when it is a group
     * @param example a sentence in which it is read
     */
    record Entry(String words, List<Sector> sectors, Count number, String example) {
        int length() {
            return words.split(" ", -1).length;
        }
    }

    private final Map<String, List<Entry>> byLastWord = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private NounLexicon() {}

    static NounLexicon load() {
        NounLexicon lexicon = new NounLexicon();
        for (LexiconFile.Row row : LexiconFile.read("groups.tsv", 4).rows()) {
            Count number = switch (row.cell(2)) {
                case "plural" -> Count.PLURAL;
                case "mass" -> Count.MASS;
                case "owned" -> Count.OWNED;
                default -> throw row.fault("number '%s', expected plural, mass or owned".formatted(row.cell(2)));
            };
            lexicon.add(new Entry(row.cell(0), row.sectors(1), number, row.cell(3)));
        }
        for (LexiconFile.Row row : LexiconFile.read("parts.tsv", 3).rows()) {
            lexicon.add(new Entry(row.cell(0), row.sectors(1), Count.NEVER, row.cell(2)));
        }
        return lexicon;
    }

    private void add(Entry entry) {
        entries.add(entry);
        String words = entry.words();
        byLastWord
                .computeIfAbsent(
                        words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                .add(entry);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The longest entry that ends at the token. */
    @Nullable
    Entry endingAt(Sentence sentence, int at) {
        Entry best = null;
        for (String key : keys(sentence.token(at))) {
            for (Entry entry : byLastWord.getOrDefault(key, List.of())) {
                if ((best == null || entry.length() > best.length()) && fits(entry, sentence, at)) {
                    best = entry;
                }
            }
        }
        return best;
    }

    private static List<String> keys(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return form.equals(token.lemma()) ? List.of(form) : List.of(token.lemma(), form);
    }

    private static boolean fits(Entry entry, Sentence sentence, int at) {
        String[] words = entry.words().split(" ", -1);
        int first = at - words.length + 1;
        if (first < 0) {
            return false;
        }
        for (int i = 0; i < words.length - 1; i++) {
            if (!sentence.token(first + i).form().equalsIgnoreCase(words[i])) {
                return false;
            }
        }
        return true;
    }
}
