package org.bellwether.ingest.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bellwether.model.ArticleId;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are copies of which. Articles come in any order; the answer depends on the articles alone.
 *
 * <p>Two articles are copies when their stored texts are the same, or when enough of the shorter one's runs of words stand in
 * the longer one and neither is a mere part of the other. Copies of copies belong together; the original of a group is the one
 * known to be published first (by the last day it may have appeared), then the one with the smaller id. Not thread-safe.
 */
public final class CopyIndex {
    /** A text with a fifth of its words changed keeps 0.8³ = 0.51 of its runs; two articles that share their quotes have 0.3. */
    private static final double CONTAINED = 0.4;

    /** A brief inside a long article is not its copy. */
    private static final double SHORTEST = 0.3;

    /** Fewer runs prove nothing: a formula or a quotation alone may have them. */
    private static final int FEWEST = 20;

    /** Of fewer runs than two a bin a sketch says too little. */
    private static final int FEWEST_TO_SKETCH = 2 * MinHash.BINS;

    /**
     * Standard deviations by which sketches may agree less than those of copies do on average. At 3.5 one in some thousands of
     * copies at the very edge is lost, where the bands lose one in sixty.
     */
    private static final double DOUBT = 3.5;

    private static final Comparator<Entry> FIRST =
            Comparator.comparing(Entry::latest).thenComparing(Entry::earliest).thenComparing(Entry::id);

    /** An article of the index. Its group changes; found without a look-up, as there are millions of pairs to look at. */
    private static final class Entry {
        private final Signature signature;
        private final @Nullable MinHash sketch;
        private final When published;
        private Group group;

        Entry(Signature signature, When published) {
            this.signature = signature;
            this.published = published;
            sketch = signature.size() < FEWEST ? null : MinHash.of(signature);
            group = new Group();
            group.members.add(this);
        }

        ArticleId id() {
            return signature.article();
        }

        LocalDate latest() {
            return published.end() == null ? LocalDate.MAX : published.end();
        }

        LocalDate earliest() {
            return published.start() == null ? LocalDate.MAX : published.start();
        }
    }

    /** Copies of copies, the original first; an article that has none is alone in its group. */
    private static final class Group {
        private final NavigableSet<Entry> members = new TreeSet<>(FIRST);

        void takeIn(Group other) {
            members.addAll(other.members);
            other.members.forEach(member -> member.group = this);
        }
    }

    private final NavigableMap<ArticleId, Entry> entries = new TreeMap<>();
    private final Map<String, Entry> exact = new HashMap<>();
    private final Bands bands = new Bands();

    /** The articles under their numbers in {@link #bands}; null for one that was taken out. */
    private final List<@Nullable Entry> numbered = new ArrayList<>();

    /**
     * Takes an article in; one that is there already is replaced.
     *
     * @return articles of which it is a copy or that are copies of it, one of each group that it belongs to now
     */
    public List<ArticleId> add(Signature signature, When published) {
        List<ArticleId> joined = new ArrayList<>();
        Entry entry = new Entry(signature, published);
        put(entry, candidate -> {
            // A copy of one of a group is a copy of all: a text that hundreds print is compared once, not with each of
            // them.
            if (candidate.group != entry.group && areCopies(entry, candidate)) {
                join(candidate, entry);
                joined.add(candidate.id());
            }
        });
        return joined;
    }

    /** Takes an article in whose copies are known; {@link #restore(ArticleId, ArticleId)} tells them. Compares nothing. */
    public void restore(Signature signature, When published) {
        put(new Entry(signature, published), _ -> {});
    }

    /** Tells that two articles were found to belong together; does nothing where one of them is not in the index. */
    public void restore(ArticleId one, ArticleId other) {
        Entry first = entries.get(one);
        Entry second = entries.get(other);
        if (first != null && second != null && first.group != second.group) {
            join(first, second);
        }
    }

    /** Puts an article in a group of its own, and shows those that may be its copies. */
    private void put(Entry entry, Consumer<Entry> candidates) {
        remove(entry.id());
        entries.put(entry.id(), entry);
        Entry same = exact.putIfAbsent(entry.signature.sha256(), entry);
        if (same != null) {
            candidates.accept(same);
        }
        if (entry.sketch != null) {
            BitSet sharing = new BitSet();
            long[] keys = entry.sketch.bands();
            for (int band = 0; band < keys.length; band++) {
                bands.put(keys[band], numbered.size(), band, sharing::set);
            }
            sharing.stream().mapToObj(numbered::get).filter(Objects::nonNull).forEach(candidates);
            numbered.add(entry);
        }
    }

    private static void join(Entry one, Entry other) {
        Group larger = one.group.members.size() >= other.group.members.size() ? one.group : other.group;
        larger.takeIn(larger == one.group ? other.group : one.group);
    }

    /** Takes an article out, if it is there. Those that were copies through it alone part. */
    public void remove(ArticleId id) {
        Entry gone = entries.get(id);
        if (gone == null) {
            return;
        }
        List<Entry> group = List.copyOf(gone.group.members);
        Set<Entry> members = new HashSet<>(group);
        numbered.replaceAll(there -> there == null || members.contains(there) ? null : there);
        for (Entry member : group) {
            entries.remove(member.id());
            exact.remove(member.signature.sha256());
        }
        for (Entry member : group) {
            if (member != gone) {
                add(member.signature, member.published);
            }
        }
    }

    /** The original of an article that is a copy. */
    public Optional<ArticleId> duplicateOf(ArticleId id) {
        Entry entry = entries.get(id);
        return entry == null
                ? Optional.empty()
                : Optional.of(entry.group.members.first().id()).filter(original -> !original.equals(id));
    }

    /** Every copy with its original, by id. */
    public NavigableMap<ArticleId, ArticleId> duplicates() {
        NavigableMap<ArticleId, ArticleId> duplicates = new TreeMap<>();
        entries.keySet().forEach(id -> duplicateOf(id).ifPresent(original -> duplicates.put(id, original)));
        return duplicates;
    }

    private static boolean areCopies(Entry one, Entry other) {
        if (one.sketch == null || other.sketch == null) {
            return one.signature.sha256().equals(other.signature.sha256());
        }
        return mayBeCopies(one.signature, other.signature, one.sketch.agreeing(other.sketch))
                && areCopies(one.signature, other.signature);
    }

    /**
     * A look at the sketches, a hundredth of the work: articles on one topic share bands by the thousand.
     *
     * @param agreeing in how many bins the sketches agree
     */
    static boolean mayBeCopies(Signature one, Signature other, int agreeing) {
        int shorter = Math.min(one.size(), other.size());
        int longer = Math.max(one.size(), other.size());
        double least = CONTAINED * shorter / (shorter + longer - CONTAINED * shorter);
        double expected = MinHash.BINS * least;
        return shorter < FEWEST_TO_SKETCH || agreeing >= expected - DOUBT * Math.sqrt(expected * (1 - least));
    }

    /** Whether two texts are one, as above. Symmetric. */
    static boolean areCopies(Signature one, Signature other) {
        if (one.sha256().equals(other.sha256())) {
            return true;
        }
        int shorter = Math.min(one.size(), other.size());
        int longer = Math.max(one.size(), other.size());
        return shorter >= FEWEST && shorter >= SHORTEST * longer && one.shared(other) >= CONTAINED * shorter;
    }
}
