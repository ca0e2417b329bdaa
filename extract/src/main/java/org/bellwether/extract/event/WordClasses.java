package org.bellwether.extract.event;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named sets of lemmas ("@forces", "@weapons"), so that a lexicon entry can ask for a kind of thing instead of listing words.
 *
 * <p>Data: {@code classes.yaml}. Immutable and thread-safe.
 */
final class WordClasses {
    private final Map<String, Set<String>> words;

    private WordClasses(Map<String, Set<String>> words) {
        this.words = words;
    }

    static WordClasses load() {
        DataFile.Fields file = DataFile.read("classes.yaml");
        Map<String, List<String>> raw = new HashMap<>();
        for (String name : file.names()) {
            raw.put(name, file.words(name));
        }
        Map<String, Set<String>> classes = new HashMap<>();
        for (String name : file.names()) {
            classes.put(name, flat(file, raw, raw.getOrDefault(name, List.of())));
        }
        return new WordClasses(classes);
    }

    private static Set<String> flat(DataFile.Fields file, Map<String, List<String>> raw, List<String> items) {
        Set<String> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(items);
        while (!open.isEmpty()) {
            String item = open.pop();
            if (!item.startsWith("@")) {
                found.add(item);
            } else if (seen.add(item)) {
                List<String> below = raw.get(item.substring(1));
                if (below == null) {
                    throw file.wrong("no class '" + item + "'");
                }
                open.addAll(below);
            }
        }
        return Set.copyOf(found);
    }

    boolean has(String className) {
        return words.containsKey(className);
    }

    boolean contains(String className, String lemma) {
        return words.getOrDefault(className, Set.of()).contains(lemma);
    }

    /** Words and "@classes" as one set of words; what is joined by a hyphen also as two words, as the engine takes it. */
    Set<String> expand(DataFile.Fields where, Collection<String> items) {
        Set<String> found = new HashSet<>();
        for (String item : items) {
            if (!item.startsWith("@")) {
                found.add(item);
                found.add(item.replace('-', ' '));
            } else if (has(item.substring(1))) {
                found.addAll(words.getOrDefault(item.substring(1), Set.of()));
            } else {
                throw where.wrong("no class '" + item + "'");
            }
        }
        return Set.copyOf(found);
    }
}
