package org.bellwether.situation.influence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** Makes the node of phrases that mean the same state. */
final class NodeMaker {
    private static final Map<String, String> TOWARDS =
            TableFile.read(NodeMaker.class, "towards.tsv", 2).keyed().rows().stream()
                    .collect(Collectors.toUnmodifiableMap(r -> r.cell(0), r -> r.cell(1)));

    /** What begins like a noun phrase that tells enough, or like a clause. */
    private static final Pattern BEGUN = Pattern.compile(
            "^(?:the|an?|this|that|these|those|some|any|no|all|each|every|he|she|it|they|we|who|what|however|there)\\b");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\P{L}+");

    private final Function<ActorId, String> nameOf;

    NodeMaker(Function<ActorId, String> nameOf) {
        this.nameOf = nameOf;
    }

    /** The node of a state, with the wordings of all that mean it. */
    Node node(NodeId id, StateKey key, List<String> wordings) {
        return new Node(id, name(key, wordings), key.actor(), key.concept(), List.copyOf(new TreeSet<>(wordings)));
    }

    private String name(StateKey key, List<String> wordings) {
        String usual = usual(wordings);
        String what = key.concept() != null ? key.concept().replaceAll("[-_.]+", " ") : PlainWording.shown(usual);
        String owner = key.actor() == null ? null : nameOf.apply(key.actor());
        boolean left = key.concept() != null || PlainWording.isPossessed(usual) || leavesOut(owner, usual);
        String whose = owner != null && left ? owner + ": " + what : what;
        return key.towards() == null
                ? whose
                : whose + " " + TOWARDS.getOrDefault(String.valueOf(key.concept()), "towards") + " "
                        + nameOf.apply(key.towards());
    }

    /** Whether words without a name, an article or a subject at their beginning say nothing of whose they are: "making overtures". */
    private static boolean leavesOut(@Nullable String owner, String words) {
        if (owner == null
                || words.isEmpty()
                || !Character.isLowerCase(words.charAt(0))
                || BEGUN.matcher(words).find()) {
            return false;
        }
        String told = words.toLowerCase(Locale.ROOT);
        Stream<String> parts = BETWEEN_WORDS.splitAsStream(owner.toLowerCase(Locale.ROOT));
        return parts.noneMatch(part -> part.length() > 3 && told.contains(part.substring(0, 4)));
    }

    /** What most articles call it; of those the shortest, then the first in order. */
    private static String usual(List<String> wordings) {
        Map<String, Integer> counts = new TreeMap<>();
        wordings.forEach(w -> counts.merge(w, 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparingInt(e -> e.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }
}
