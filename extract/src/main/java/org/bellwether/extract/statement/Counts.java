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

/** Finds how many somebody killed, arrested, sent. Immutable and thread-safe. */
final class Counts {
    private static final Set<String> PEOPLE = Set.of("people", "person", "human");
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

    Optional<Counted> at(Clauses clauses, int verb) {
        Token token = clauses.token(verb);
        String lemma = token.lemma().endsWith("ed")
                ? token.lemma().substring(0, token.lemma().length() - 2)
                : token.lemma();
        Count count = byVerb.getOrDefault(token.lemma(), byVerb.get(lemma));
        if (count == null || !token.isVerb()) {
            return Optional.empty();
        }
        List<Integer> words = count.ofObject() ? clauses.object(verb) : clauses.subject(verb);
        if (words.size() != 1 || (!count.ofObject() && clauses.isPassive(verb))) {
            return Optional.empty();
        }
        int noun = words.getFirst();
        List<Integer> inner = clauses.after(noun, "of");
        String of =
                kind(clauses.token(inner.size() == 1 ? inner.getFirst() : noun).lemma());
        return amounts.at(clauses.sentence(), noun, of).map(a -> new Counted(count.name(), a, words));
    }

    private static String kind(String lemma) {
        return PEOPLE.contains(lemma) ? "people" : TROOPS.contains(lemma) ? "troops" : lemma;
    }
}
