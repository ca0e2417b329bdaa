package org.bellwether.extract.influence;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** The political pressures and capacities that states are of ({@code concepts.tsv}). Immutable and thread-safe. */
final class Concepts {
    private static final String FILE = "concepts.tsv";
    private static final String RESPONSES = "responses.tsv";
    private static final String OWNERS = "owners.tsv";
    private static final String TOWARDS = "towards.tsv";
    private static final String OWNED = "owned.tsv";
    private static final String QUALIFIED = "qualified.tsv";
    private static final String BETWEEN = "between.tsv";
    static final int COLUMNS = 3;

    /** Among what a concept answers: a deed of no concept. */
    private static final String OTHER = "-other";

    /** Among whose prepositions are told: all other concepts. */
    private static final String ANY = "*";

    /** Concepts by noun and verb lemma, by adjective. */
    private final Map<String, String> byWord = new HashMap<>();

    /** By concept, those that it commonly answers. */
    private final Map<String, Set<String>> responses = new HashMap<>();

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Owner> owners = new HashMap<>();

    /** By concept, the prepositions behind which stands whose it is. */
    private final Map<String, Set<String>> owned = new HashMap<>();

    /** By concept, the prepositions behind which stands towards whom it is. */
    private final Map<String, Set<String>> towards = new HashMap<>();

    /** By adjective and concept of its noun, the concept of both. */
    private final Map<String, String> qualified = new HashMap<>();

    /** By word and concept, what it is of one state on another. */
    private final Map<String, String> between = new HashMap<>();

    private final Phrases phrases = Phrases.bundled();

    /** Whose a state is. */
    enum Owner {
        /** Whoever has it, or else whom it is for. */
        HOLDER,
        /** Who does it, never whom it is for. */
        DOER,
        /** As the doer; where nobody is named, whom the sentence is about. */
        LEANING,
        /** To whom it is done, whoever does it. */
        UNDERGOER
    }

    private Concepts() {}

    /** The taxonomy that comes with the program. */
    static Concepts bundled() {
        Concepts concepts = of(TableFile.read(Concepts.class, FILE, COLUMNS));
        for (Row row : TableFile.read(Concepts.class, RESPONSES, 2).keyed().rows()) {
            concepts.responses.put(concepts.known(row, row.cell(0)), Set.copyOf(row.list(1)));
            row.list(1).stream().filter(c -> !c.equals(OTHER)).forEach(cause -> concepts.known(row, cause));
        }
        for (Row row : TableFile.read(Concepts.class, OWNERS, 2).keyed().rows()) {
            concepts.putOwner(row);
        }
        for (Row row : TableFile.read(Concepts.class, OWNED, 5).rows()) {
            for (String concept : row.list(0)) {
                Set<String> prepositions = Set.copyOf(row.list(1));
                if (concepts.owned.put(concept.equals(ANY) ? ANY : concepts.known(row, concept), prepositions)
                        != null) {
                    throw row.fault("'%s' stands twice".formatted(concept));
                }
            }
        }
        for (Row row : TableFile.read(Concepts.class, TOWARDS, 4).keyed().rows()) {
            concepts.towards.put(concepts.known(row, row.cell(0)), Set.copyOf(row.list(1)));
        }
        for (Row row : TableFile.read(Concepts.class, QUALIFIED, 4).rows()) {
            concepts.putQualified(row);
        }
        for (Row row : TableFile.read(Concepts.class, BETWEEN, 5).rows()) {
            row.list(1)
                    .forEach(w -> concepts.between.put(
                            w + " " + concepts.known(row, row.cell(0)), concepts.known(row, row.cell(2))));
        }
        concepts.names.addAll(new TreeSet<>(concepts.phrases.concepts()));
        return concepts;
    }

    private void putQualified(Row row) {
        names.add(row.cell(2));
        for (String adjective : row.list(0)) {
            for (String of : row.list(1)) {
                if (qualified.put(adjective + " " + known(row, of), row.cell(2)) != null) {
                    throw row.fault("'%s' with '%s' stands twice".formatted(adjective, of));
                }
            }
        }
    }

    private void putOwner(Row row) {
        Owner owner = switch (row.cell(0)) {
            case "doer" -> Owner.DOER;
            case "leaning" -> Owner.LEANING;
            case "undergoer" -> Owner.UNDERGOER;
            default -> throw row.fault("owner '%s' is none of doer, leaning, undergoer".formatted(row.cell(0)));
        };
        for (String concept : row.list(1)) {
            if (owners.put(known(row, concept), owner) != null) {
                throw row.fault("'%s' stands twice".formatted(concept));
            }
        }
    }

    /**
     * Makes a taxonomy of a table: part (noun, verb, adjective), concept, words.
     *
     * @throws TableException naming file and line for what cannot be an entry
     */
    static Concepts of(TableFile table) {
        Concepts concepts = new Concepts();
        for (Row row : table.rows()) {
            String part = row.cell(0);
            if (!Set.of("noun", "verb", "adjective").contains(part)) {
                throw row.fault("part '%s' is none of noun, verb, adjective".formatted(part));
            }
            for (String word : row.list(2)) {
                concepts.put(row, part + " " + word);
            }
        }
        return concepts;
    }

    private void put(Row row, String key) {
        names.add(row.cell(1));
        if (byWord.put(key, row.cell(1)) != null) {
            throw row.fault("'%s' stands twice".formatted(key));
        }
    }

    /** The concepts' names, in the file's order. */
    Set<String> names() {
        return names;
    }

    private String known(Row row, String concept) {
        if (!names.contains(concept)) {
            throw row.fault("'%s' is no concept".formatted(concept));
        }
        return concept;
    }

    /** Whether more of the one commonly answers the other: sanctions an invasion. */
    boolean answers(@Nullable String effect, @Nullable String cause) {
        return effect != null && responses.getOrDefault(effect, Set.of()).contains(cause == null ? OTHER : cause);
    }

    /** What the word is of. */
    Optional<String> of(Token word) {
        return ClassedWords.keys(word).map(byWord::get).filter(Objects::nonNull).findFirst();
    }

    /** What the word is of in its sentence: together with what hangs on it, with its adjectives ("cheap oil": support), or alone. */
    Optional<String> of(Grammar grammar, Token word) {
        Optional<String> alone = of(word);
        return phrases.of(grammar, word)
                .or(() -> alone.flatMap(concept -> grammar.children(word.index()).stream()
                        .map(a -> qualified.get(a.form().toLowerCase(Locale.ROOT) + " " + concept))
                        .filter(Objects::nonNull)
                        .findFirst()))
                .or(() -> alone);
    }

    /** What the word's concept is where a state does it to a state. */
    Optional<String> betweenStates(Token word, @Nullable String concept) {
        return Lemmas.of(word).stream()
                .map(l -> between.get(l + " " + concept))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The prepositions behind which a state of the concept, or of none, names whose it is. */
    Set<String> ownedBehind(@Nullable String concept) {
        Set<String> others = owned.getOrDefault(ANY, Set.of());
        return concept == null ? others : owned.getOrDefault(concept, others);
    }

    /** The prepositions behind which a state of the concept names towards whom it is. */
    Set<String> towards(@Nullable String concept) {
        return concept == null ? Set.of() : towards.getOrDefault(concept, Set.of());
    }

    /** Whose a state of the concept is. */
    Owner owner(@Nullable String concept) {
        return concept == null ? Owner.HOLDER : owners.getOrDefault(concept, Owner.HOLDER);
    }
}
