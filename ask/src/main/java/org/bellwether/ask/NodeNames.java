package org.bellwether.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Node;

/** Finds the nodes of an influence model by the names that a user gives them. */
public final class NodeNames {
    private static final int SUGGESTIONS = 5;

    /** As many letters of a word as endings leave alone: "dependence", "dependent". */
    private static final int STEM = 5;

    private final List<Node> nodes;

    public NodeNames(List<Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * The nodes that are meant: by id, else by name, else by a name without those towards whom they are ("Rovia: support" of "Rovia:
     * support for Lestan"), else by one of their wordings, else by how one of them begins ("Rovian support" of "Rovian support for the
     * queen"); in any case.
     */
    public List<Node> named(String given) {
        String wanted = plain(given);
        return Stream.<java.util.function.Predicate<Node>>of(
                        n -> n.id().value().equals(given),
                        n -> plain(n.name()).equals(wanted),
                        n -> n.actor() != null
                                && n.concept() != null
                                && wanted.endsWith(" " + plain(n.concept()))
                                && plain(n.name()).startsWith(wanted + " "),
                        n -> n.wordings().stream().anyMatch(w -> plain(w).equals(wanted)),
                        n -> n.wordings().stream().anyMatch(w -> plain(w).startsWith(wanted + " ")))
                .map(means -> nodes.stream().filter(means).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What a name that is no node's is closest to, as a sentence; or what to do where nothing is like it. */
    public String suggestion(String given) {
        List<String> close = close(given);
        return close.isEmpty()
                ? "bellwether influences lists what drives what"
                : "close to it: " + close.stream().collect(Collectors.joining("\", \"", "\"", "\""));
    }

    private List<String> close(String given) {
        record Candidate(String name, int shared, int distance) {}
        Set<String> wanted = stems(given);
        List<Candidate> candidates = new ArrayList<>();
        for (Node node : nodes) {
            Set<String> shared = new HashSet<>(wanted);
            shared.retainAll(stems(node.name() + " " + String.join(" ", node.wordings())));
            int distance = distance(plain(given), plain(node.name()));
            if (!shared.isEmpty() || 3 * distance <= given.length()) {
                candidates.add(new Candidate(node.name(), shared.size(), distance));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt((Candidate c) -> -c.shared())
                        .thenComparingInt(Candidate::distance)
                        .thenComparing(Candidate::name))
                .map(Candidate::name)
                .distinct()
                .limit(SUGGESTIONS)
                .toList();
    }

    private static Set<String> stems(String words) {
        return Stream.of(plain(words).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> w.length() > 3)
                .map(w -> w.substring(0, Math.min(STEM, w.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** How many letters must be put in, taken out or exchanged. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
