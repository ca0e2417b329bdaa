package org.bellwether.extract.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest name that begins at a token: a trie over {@link Atoms}.
 *
 * <p>Names are written as in a sentence. A word of the text fits a word of a name if both are the same; or if the name's is lower
 * case and the text's capitalised (a title: "Armed Forces"); or if the text's, of four letters at least, stands in capitals (a
 * headline: "BELARUS"). So "US" is found and "us" is not. An article that belongs to a name ("The Hague") may be lower case.
 *
 * @param <V> what names mean
 */
final class NameIndex<V> {
    /** The shortest word of which capitals may be a headline's: "WHO" and "ICE" must not be words of three letters. */
    private static final int SHORTEST_HEADLINE_WORD = 4;

    /** A name and what it means. */
    record Entry<V>(String name, List<String> atoms, V value) {}

    /** Where a name ends. */
    record Hit<V>(int end, List<Entry<V>> entries) {}

    private static final class Node<V> {
        final Map<String, Node<V>> next = new HashMap<>(4);
        final List<Entry<V>> entries = new ArrayList<>(1);
    }

    private final Node<V> root = new Node<>();

    void add(String name, V value) {
        List<String> atoms = Atoms.of(name);
        if (atoms.isEmpty()) {
            throw new IllegalArgumentException("name '%s' has no letters".formatted(name));
        }
        Node<V> node = root;
        for (String atom : atoms) {
            node = node.next.computeIfAbsent(lower(atom), a -> new Node<>());
        }
        node.entries.add(new Entry<>(name, List.copyOf(atoms), value));
    }

    /** What is written exactly so. */
    List<Entry<V>> exactly(String name) {
        Hit<V> hit = longestAt(List.of(name), 0);
        return hit == null ? List.of() : hit.entries();
    }

    @Nullable
    Hit<V> longestAt(List<String> forms, int from) {
        Node<V> node = root;
        List<String> read = new ArrayList<>();
        Hit<V> best = null;
        for (int i = from; i < forms.size(); i++) {
            List<String> atoms = Atoms.of(forms.get(i));
            if (atoms.isEmpty() && i == from) {
                return null;
            }
            for (String atom : atoms) {
                Node<V> next = node.next.get(lower(atom));
                if (next == null) {
                    return best;
                }
                node = next;
                read.add(atom);
            }
            if (!atoms.isEmpty() && !node.entries.isEmpty()) {
                List<Entry<V>> fitting =
                        node.entries.stream().filter(e -> fits(read, e.atoms())).toList();
                if (!fitting.isEmpty()) {
                    best = new Hit<>(i + 1, fitting);
                }
            }
        }
        return best;
    }

    private static boolean fits(List<String> text, List<String> name) {
        for (int i = 0; i < name.size(); i++) {
            if (!fits(text.get(i), name.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String text, String name) {
        if (text.equals(name) || (name.equals("The") && text.equals("the"))) {
            return true;
        }
        boolean lowerName = name.equals(lower(name));
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        if (capitals) {
            return lowerName || text.length() >= SHORTEST_HEADLINE_WORD;
        }
        return lowerName && text.substring(1).equals(name.substring(1));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
