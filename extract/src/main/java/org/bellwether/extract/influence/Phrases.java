package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Words that are of a concept only together with what hangs on them ({@code phrases.tsv}): "a party to a war". */
final class Phrases {
    private static final String FILE = "phrases.tsv";
    static final int COLUMNS = 7;

    /** By part of speech and dictionary form. */
    private final Map<String, List<Phrase>> byWord = new HashMap<>();

    private record Phrase(String concept, Set<String> below, Set<String> without) {}

    private Phrases() {}

    static Phrases bundled() {
        Phrases phrases = new Phrases();
        for (Row row : TableFile.read(Phrases.class, FILE, COLUMNS).rows()) {
            if (!Set.of("noun", "verb", "adjective").contains(row.cell(1))) {
                throw row.fault("part '%s' is none of noun, verb, adjective".formatted(row.cell(1)));
            }
            Set<String> without = row.cell(4).equals("-") ? Set.of() : Set.copyOf(row.list(4));
            Phrase phrase = new Phrase(row.cell(0), Set.copyOf(row.list(3)), without);
            for (String word : row.list(2)) {
                phrases.byWord
                        .computeIfAbsent(row.cell(1) + " " + word, _ -> new ArrayList<>())
                        .add(phrase);
            }
        }
        return phrases;
    }

    /** The concepts that phrases are of. */
    Set<String> concepts() {
        Set<String> found = new HashSet<>();
        byWord.values().forEach(all -> all.forEach(p -> found.add(p.concept())));
        return found;
    }

    /** What the word is of with what hangs on it. */
    Optional<String> of(Grammar grammar, Token word) {
        String part = word.isVerb() ? "verb " : word.tag().startsWith("NN") ? "noun " : "adjective ";
        List<Phrase> phrases = Lemmas.of(word).stream()
                .flatMap(l -> byWord.getOrDefault(part + l, List.of()).stream())
                .toList();
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        Set<String> below = below(grammar, word);
        Set<String> prepositions = new HashSet<>();
        grammar.children(word.index(), "prep").forEach(p -> prepositions.add(grammar.form(p)));
        return phrases.stream()
                .filter(p -> p.below().stream().anyMatch(below::contains))
                .filter(p -> p.without().stream().noneMatch(prepositions::contains))
                .map(Phrase::concept)
                .findFirst();
    }

    /** The words below, those behind prepositions, and of what a predicate is said. */
    private static Set<String> below(Grammar grammar, Token word) {
        Set<String> found = new HashSet<>();
        for (Token child : grammar.children(word.index())) {
            put(grammar, child, found);
            for (int object : grammar.children(child.index(), "pobj")) {
                put(grammar, grammar.token(object), found);
            }
        }
        if (Set.of("acomp", "oprd").contains(word.relation()) && word.head() >= 0) {
            grammar.children(word.head(), "nsubj").forEach(s -> put(grammar, grammar.token(s), found));
        }
        return found;
    }

    private static void put(Grammar grammar, Token token, Set<String> found) {
        found.add(grammar.form(token.index()));
        found.add(token.lemma());
    }
}
