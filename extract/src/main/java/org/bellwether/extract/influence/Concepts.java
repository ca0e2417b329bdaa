package org.bellwether.extract.influence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * The political pressures and capacities that states are of ({@code concepts.tsv}), and words that say that there is less of them.
 * Immutable and thread-safe.
 */
final class Concepts {
    private static final String FILE = "concepts.tsv";
    private static final String RESPONSES = "responses.tsv";
    private static final String OWNERS = "owners.tsv";
    private static final String TOWARDS = "towards.tsv";
    private static final String QUALIFIED = "qualified.tsv";
    private static final String BETWEEN = "between.tsv";
    static final int COLUMNS = 3;

    /** Among what a concept answers: a deed of no concept. */
    private static final String OTHER = "-other";

    /** Concepts by noun and verb lemma, by adjective. */
    private final Map<String, String> byWord = new HashMap<>();

    /** By concept, those that it commonly answers. */
    private final Map<String, Set<String>> responses = new HashMap<>();

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> falling = new HashSet<>();
    private final Set<String> shells = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> deeds = new HashSet<>();
    private final Set<String> none = new HashSet<>();
    private final Set<String> changes = new HashSet<>();
    private final Set<String> withInfinitive = new HashSet<>();
    private final Set<String> capacities = new HashSet<>();
    private final Set<String> mixed = new HashSet<>();
    private final Set<String> wishes = new HashSet<>();
    private final Set<String> wishesNear = new HashSet<>();
    private final Set<String> idle = new HashSet<>();
    private final Set<String> abouts = new HashSet<>();
    private final Set<String> aims = new HashSet<>();
    private final Map<String, Owner> owners = new HashMap<>();

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
     * Makes a taxonomy of a table: part (noun, verb, adjective), concept, words. Concepts with a hyphen before, such as {@code -less},
     * hold words that are of none, as the file tells.
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
        boolean added = switch (row.cell(1)) {
            case "-less" -> falling.add(key);
            case "-shell" -> shells.add(key);
            case "-said" -> said.add(key);
            case "-deed" -> deeds.add(key);
            case "-none" -> none.add(key);
            case "-change" -> changes.add(key);
            case "-to" -> withInfinitive.add(key);
            case "-capacity" -> capacities.add(key);
            case "-mixed" -> mixed.add(key);
            case "-wish" -> wishes.add(key);
            case "-near" -> wishesNear.add(key);
            case "-idle" -> idle.add(key);
            case "-about" -> abouts.add(key);
            case "-aim" -> aims.add(key);
            default -> {
                names.add(row.cell(1));
                yield byWord.put(key, row.cell(1)) == null;
            }
        };
        if (!added) {
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
        return keys(word).map(byWord::get).filter(Objects::nonNull).findFirst();
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

    /** The prepositions behind which a state of the concept names towards whom it is. */
    Set<String> towards(@Nullable String concept) {
        return concept == null ? Set.of() : towards.getOrDefault(concept, Set.of());
    }

    /** Whose a state of the concept is. */
    Owner owner(@Nullable String concept) {
        return concept == null ? Owner.HOLDER : owners.getOrDefault(concept, Owner.HOLDER);
    }

    /** Whether the noun with an infinitive tells of what that says: "the decision to invade". */
    boolean isOfInfinitive(Token noun) {
        return withInfinitive.contains("noun " + noun.lemma());
    }

    /** Whether the infinitive behind the noun says what it is about or meant for: "warnings to leave", "means to". */
    boolean isAbout(Token noun) {
        return noun.tag().startsWith("NN") && keys(noun).anyMatch(abouts::contains);
    }

    /** Whether the noun is for what somebody or something aims at. */
    boolean isAim(Token noun) {
        return aims.contains("noun " + noun.lemma());
    }

    /** Whether the noun with an infinitive only tells what somebody is able to do: "the ability to cross the sea". */
    boolean isCapacity(Token noun) {
        return capacities.contains("noun " + noun.lemma());
    }

    /** Whether the noun stands for several states at once: "a combination of fear and money". */
    boolean isMixed(Token noun) {
        return mixed.contains("noun " + noun.lemma());
    }

    /** Whether the word says that there is less: "collapse", "lose", "weaker". */
    boolean isLess(Token word) {
        return keys(word).anyMatch(falling::contains);
    }

    /** Whether the noun only stands for what was told: "this step". */
    boolean isShell(String noun) {
        return shells.contains("noun " + noun);
    }

    /** Whether the noun is for a place or a person: "region". */
    boolean isNone(Token noun) {
        return noun.tag().startsWith("NN") && none.contains("noun " + noun.lemma());
    }

    /** Whether the verb tells that there is more or less of something: "grew", "fell". */
    boolean isChange(Token verb) {
        return verb.isVerb() && keys(verb).anyMatch(k -> changes.contains(k) || falling.contains(k));
    }

    /** Whether the verb's infinitive says what is wanted, begun or made to be done; some say so only right before it. */
    boolean isWish(Token verb, boolean near) {
        return verb.isVerb() && keys(verb).anyMatch(k -> wishes.contains(k) || (near && wishesNear.contains(k)));
    }

    /** Whether the verb as an aim changes nothing: "met to discuss". */
    boolean isIdle(Token verb) {
        return verb.isVerb() && keys(verb).anyMatch(idle::contains);
    }

    /** Whether the noun with "this" stands for a deed told before: "this decision". */
    boolean isDeed(String noun) {
        return deeds.contains("noun " + noun);
    }

    /** Whether the word is for words about something: "the claim", "he said". */
    boolean isSaid(Token word) {
        return said.contains((word.isVerb() ? "verb " : "noun ") + word.lemma());
    }

    private static Stream<String> keys(Token word) {
        String part = word.isVerb() ? "verb " : word.tag().startsWith("NN") ? "noun " : "adjective ";
        return Stream.concat(Stream.of(word.form().toLowerCase(Locale.ROOT)), Lemmas.of(word).stream())
                .map(l -> part + l);
    }
}
