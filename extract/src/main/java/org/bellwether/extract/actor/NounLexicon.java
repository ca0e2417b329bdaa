package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.extract.knowledge.OwnAgent;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * Nouns for people: one, several, or a body that acts as one; the last word is matched by its dictionary form.
 *
 * <p>What the tables made by hand say of a noun goes before the large one made of a dictionary.
 */
final class NounLexicon {
    /** How a noun must stand to be a group. */
    enum Count {
        /** In the plural. */
        PLURAL,
        /** In either number. */
        MASS,
        /** In the plural, and with words that say whose or which: "forces", "leaders". */
        OWNED,
        /** In the plural; the singular is something else: "force", "power". */
        ONLY_PLURAL,
        /** Both of the last two. */
        ONLY_OWNED,
        /** Never: it is said of one person only. */
        NEVER
    }

    /** Whom the noun means in the singular. */
    enum Kind {
        PERSON,
        /** A court, a union, a company. */
        BODY,
        /** Several in the singular too: a family, a gang. */
        CROWD
    }

    /**
     * One noun.
     *
     * @param words as in the file
     * @param sectors the main one first
     * @param number when it is a group
     * @param kind whom the singular means
     * @param example a sentence in which it is read; empty for what a dictionary or a user gives
     * @param own whether a user gives it
     */
    record Entry(String words, List<Sector> sectors, Count number, Kind kind, String example, boolean own) {
        Entry(String words, List<Sector> sectors, Count number, Kind kind, String example) {
            this(words, sectors, number, kind, example, false);
        }

        int length() {
            return words.split(" ", -1).length;
        }
    }

    private final Map<String, List<Entry>> byLastWord = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private NounLexicon() {}

    static NounLexicon load() {
        return load(List.of());
    }

    /**
     * Reads the bundled nouns.
     *
     * @param own a user's nouns; they take the place of bundled ones of the same words
     */
    static NounLexicon load(List<OwnAgent> own) {
        Map<String, Kind> kinds = new HashMap<>();
        TableFile dictionary = TableFile.read(NounLexicon.class, "nouns.tsv", 3).keyed();
        for (Row row : dictionary.rows()) {
            kinds.put(row.cell(0), kind(row));
        }
        TableFile.read(NounLexicon.class, "institutions.tsv", 3)
                .keyed()
                .rows()
                .forEach(r -> kinds.put(r.cell(0), Kind.BODY));
        NounLexicon lexicon = new NounLexicon();
        Set<String> taken = own.stream().map(OwnAgent::noun).collect(Collectors.toSet());
        own.forEach(lexicon::add);
        for (Row row :
                TableFile.read(NounLexicon.class, "groups.tsv", 4).keyed().rows()) {
            Count number = number(row);
            Kind kind = number == Count.MASS ? Kind.CROWD : kindOf(row.cell(0), kinds);
            if (!taken.contains(row.cell(0))) {
                lexicon.add(new Entry(row.cell(0), row.codes(Sector.class, 1), number, kind, row.cell(3)));
            }
        }
        for (Row row : TableFile.read(NounLexicon.class, "parts.tsv", 3).keyed().rows()) {
            if (!taken.contains(row.cell(0))) {
                lexicon.add(new Entry(row.cell(0), row.codes(Sector.class, 1), Count.NEVER, Kind.PERSON, row.cell(2)));
            }
        }
        Set<String> byHand = lexicon.entries.stream().map(Entry::words).collect(Collectors.toSet());
        for (Row row : dictionary.rows()) {
            if (!byHand.contains(row.cell(0))) {
                Kind kind = kind(row);
                Count number = kind == Kind.CROWD ? Count.MASS : Count.PLURAL;
                lexicon.add(new Entry(row.cell(0), row.codes(Sector.class, 2), number, kind, ""));
            }
        }
        return lexicon;
    }

    private static Count number(Row row) {
        return switch (row.cell(2)) {
            case "plural" -> Count.PLURAL;
            case "mass" -> Count.MASS;
            case "owned" -> Count.OWNED;
            case "only-plural" -> Count.ONLY_PLURAL;
            case "only-owned" -> Count.ONLY_OWNED;
            default ->
                throw row.fault(
                        "number '%s', expected plural, mass, owned, only-plural or only-owned".formatted(row.cell(2)));
        };
    }

    private static Kind kind(Row row) {
        return switch (row.cell(1)) {
            case "person" -> Kind.PERSON;
            case "body" -> Kind.BODY;
            case "crowd" -> Kind.CROWD;
            default -> throw row.fault("kind '%s', expected person, body or crowd".formatted(row.cell(1)));
        };
    }

    /** Of a noun made of several words, what its last word is. */
    private static Kind kindOf(String words, Map<String, Kind> kinds) {
        Kind whole = kinds.get(words);
        Kind last = kinds.get(words.substring(words.lastIndexOf(' ') + 1));
        return whole != null ? whole : last != null ? last : Kind.PERSON;
    }

    private void add(Entry entry) {
        entries.add(entry);
        index(entry, entry.words());
    }

    private void index(Entry entry, String words) {
        byLastWord
                .computeIfAbsent(
                        words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                .add(entry);
    }

    private void add(OwnAgent agent) {
        Entry entry = new Entry(
                agent.noun(),
                agent.sectors(),
                Count.valueOf(agent.number().name()),
                Kind.valueOf(agent.kind().name()),
                "",
                true);
        add(entry);
        if (!agent.plural().isEmpty()) {
            index(entry, agent.plural());
        }
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
