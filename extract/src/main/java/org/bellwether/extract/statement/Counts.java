package org.bellwether.extract.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Clauses;
import org.bellwether.language.Token;
import org.bellwether.model.Amount;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** Finds how many somebody killed, arrested, sent. Immutable and thread-safe. */
final class Counts {
    private static final Set<String> PEOPLE = Set.of("people", "person", "human", "life");
    private static final Set<String> TROOPS = Set.of("troop", "soldier", "serviceman");

    private record Count(String name, boolean ofObject) {}

    private final AmountReader amounts = AmountReader.bundled();
    private final Map<String, Count> byVerb = new HashMap<>();
    private final List<String> examples = new ArrayList<>();

    private Counts(TableFile table) {
        for (Row row : table.rows()) {
            if (!Set.of("object", "subject").contains(row.cell(2))) {
                throw row.fault("counted is '%s', neither object nor subject".formatted(row.cell(2)));
            }
            for (String verb : row.list(1)) {
                if (byVerb.put(verb, new Count(row.cell(0), row.cell(2).equals("object"))) != null) {
                    throw row.fault("'%s' stands twice".formatted(verb));
                }
            }
            examples.addAll(row.list(3));
        }
    }

    /**
     * The counts with the bundled words.
     *
     * @throws TableException naming file and line for what cannot be an entry
     */
    static Counts bundled() {
        return new Counts(TableFile.read(Counts.class, "counts.tsv", 4));
    }

    /** The examples of both tables. */
    List<String> examples() {
        List<String> all = new ArrayList<>(examples);
        all.addAll(amounts.examples());
        return all;
    }

    /** What is counted of a deed. */
    record Counted(String name, Amount amount, List<Integer> words) {}

    /** The count of the verb's lemma, "killed" of "number killed"; empty where nothing is counted by it or the other side is. */
    Optional<String> counting(Token verb, boolean ofObject) {
        Count count = count(verb);
        return count == null || count.ofObject() != ofObject
                ? Optional.empty()
                : Optional.of(count.name().substring(count.name().indexOf(' ') + 1));
    }

    private @Nullable Count count(Token verb) {
        String lemma = verb.lemma().endsWith("ed")
                ? verb.lemma().substring(0, verb.lemma().length() - 2)
                : verb.lemma();
        return verb.isVerb() ? byVerb.getOrDefault(verb.lemma(), byVerb.get(lemma)) : null;
    }

    boolean isVague(Clauses clauses, int noun) {
        return amounts.isVague(clauses.sentence(), noun);
    }

    /** How many of the noun there are: "40 people", "hundreds of thousands of people", "7.6 million". */
    Optional<Amount> amount(Clauses clauses, int noun) {
        int counted = noun;
        List<Integer> inner = clauses.after(noun, "of");
        while (inner.size() == 1 && (counted == noun || amounts.isVague(clauses.sentence(), counted))) {
            counted = inner.getFirst();
            inner = clauses.after(counted, "of");
        }
        return amounts.at(clauses.sentence(), noun, kind(clauses.token(counted)));
    }

    Optional<Counted> at(Clauses clauses, int verb) {
        Count count = count(clauses.token(verb));
        if (count == null) {
            return Optional.empty();
        }
        List<Integer> words = count.ofObject() ? clauses.object(verb) : clauses.subject(verb);
        if (words.size() != 1 || (!count.ofObject() && clauses.isPassive(verb))) {
            return Optional.empty();
        }
        return amount(clauses, words.getFirst()).map(a -> new Counted(count.name(), a, words));
    }

    private static String kind(Token counted) {
        String lemma = counted.lemma();
        boolean people = PEOPLE.contains(lemma) || counted.tag().equals("CD");
        return people ? "people" : TROOPS.contains(lemma) ? "troops" : lemma;
    }
}
