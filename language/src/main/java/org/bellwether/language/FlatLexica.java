package org.bellwether.language;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of words without looking at the sentence: possible tags, Brown clusters, lists of names. Thread-safe. */
final class FlatLexica {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** The lists of names have these numbers. */
    static final int GAZETTEERS = 16;

    /** Said of a path through the gazetteers at whose end a name ends; in the low bits stand the numbers of its lists. */
    static final int ENDS_NAME = 1 << GAZETTEERS;

    /** How a feature tells a word's part in a listed name, in the library's order: first, inner, last, only. */
    private static final List<String> PARTS = List.of("B", "I", "L", "U");

    private static final Map<String, Integer> RANKS = ranks();

    /** The hashes of the features "B-0" … "U-9", by bit; in the order of their texts, as the library visits them. */
    static final long[] GAZETTEER_FEATURES =
            RANKS.keySet().stream().mapToLong(text -> TextKey.of(text).hash()).toArray();

    private final FlatTable classes;
    private final MemorySegment classRows;
    private final FlatTable clusters;
    private final MemorySegment clusterRows;
    private final FlatTable gazetteers;

    FlatLexica(FlatFile file) {
        classes = new FlatTable(file.section("classes.table"));
        classRows = file.section("classes.rows");
        clusters = new FlatTable(file.section("clusters.table"));
        clusterRows = file.section("clusters.rows");
        gazetteers = new FlatTable(file.section("gazetteers.table"));
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new TreeMap<>();
        for (String part : PARTS) {
            for (int list = 0; list < GAZETTEERS; list++) {
                ranks.put(part + "-" + list, 0);
            }
        }
        int rank = 0;
        for (Map.Entry<String, Integer> entry : ranks.entrySet()) {
            entry.setValue(rank++);
        }
        return ranks;
    }

    /** Fills in what is known of the words from index 1. */
    void look(FlatNode[] nodes) {
        for (int i = 1; i < nodes.length; i++) {
            FlatNode node = nodes[i];
            long lower = TextKey.spread(key(node, FlatNode.LOWER).hash(), 0);
            long @Nullable [] known = row(classes, classRows, lower);
            if (known != null && known.length > 2) {
                // A row of classes begins with the key of all of them joined.
                node.setKey(FlatNode.CLASSES, new TextKey(known[0], known[1]));
                node.classes = Arrays.copyOfRange(known, 2, known.length);
            }
            node.clusters = row(clusters, clusterRows, lower);
        }
        for (int i = 1; i < nodes.length; i++) {
            markLongestName(nodes, i);
        }
    }

    /** Whether the word is part of a listed name of several words. */
    static boolean isInLongerName(FlatNode node) {
        // The features of single words, "U-…", have the highest ranks.
        int lowerRanks = (PARTS.size() - 1) * GAZETTEERS;
        return Long.numberOfTrailingZeros(node.gazetteers) < lowerRanks;
    }

    private static TextKey key(FlatNode node, int code) {
        return Objects.requireNonNull(node.key(code));
    }

    private static long @Nullable [] row(FlatTable table, MemorySegment rows, long key) {
        long found = table.find(key);
        return found < 0
                ? null
                : rows.asSlice(8L * FlatTable.first(found), 8L * FlatTable.second(found))
                        .toArray(LONG);
    }

    /** The key of a path one word longer. */
    static long step(long path, long word) {
        return TextKey.spread(path + word, 0);
    }

    private void markLongestName(FlatNode[] nodes, int first) {
        long path = 0;
        int last = -1;
        int lists = 0;
        for (int i = first; i < nodes.length; i++) {
            path = step(path, key(nodes[i], FlatNode.SIMPLIFIED).hash());
            long found = gazetteers.find(path);
            if (found < 0) {
                break;
            }
            if ((found & ENDS_NAME) != 0) {
                last = i;
                lists = (int) (found & (ENDS_NAME - 1));
            }
        }
        for (int list = 0; list < GAZETTEERS && last >= 0; list++) {
            if ((lists >> list & 1) != 0) {
                for (int i = first; i <= last; i++) {
                    String part = first == last ? "U-" : i == first ? "B-" : i == last ? "L-" : "I-";
                    nodes[i].gazetteers |= 1L << Objects.requireNonNull(RANKS.get(part + list));
                }
            }
        }
    }
}
