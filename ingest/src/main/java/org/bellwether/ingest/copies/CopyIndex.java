package org.bellwether.ingest.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bellwether.model.Article;
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

    private static final Comparator<Entry> FIRST = Comparator.comparing(Entry::latest)
            .thenComparing(Entry::earliest)
            .thenComparing(entry -> entry.signature().article());

    private record Entry(Signature signature, When published) {
        LocalDate latest() {
            return published.end() == null ? LocalDate.MAX : published.end();
        }

        LocalDate earliest() {
            return published.start() == null ? LocalDate.MAX : published.start();
        }
    }

    /** Copies of copies; one that has none is alone in its group. */
    private static final class Group {
        private final Set<ArticleId> members = new TreeSet<>();
        private Entry first;

        Group(Entry only) {
            first = only;
            members.add(only.signature().article());
        }

        void takeIn(Group other) {
            members.addAll(other.members);
            first = FIRST.compare(other.first, first) < 0 ? other.first : first;
        }

        ArticleId original() {
            return first.signature().article();
        }
    }

    private final NavigableMap<ArticleId, Entry> entries = new TreeMap<>();
    private final Map<ArticleId, Group> groups = new HashMap<>();
    private final Map<String, ArticleId> exact = new HashMap<>();
    private final Bands bands = new Bands();

    /** The articles under their numbers in {@link #bands}; null for one that was taken out. */
    private final List<@Nullable ArticleId> numbered = new ArrayList<>();

    /** Takes an article in; one that is there already with the same text and date costs nothing. */
    public void add(Article article) {
        Entry there = entries.get(article.id());
        if (there == null
                || !there.published().equals(article.published())
                || !there.signature().sha256().equals(article.sha256())) {
            add(Signature.of(article), article.published());
        }
    }

    /** Takes an article in; one that is there already is replaced. */
    public void add(Signature signature, When published) {
        ArticleId id = signature.article();
        remove(id);
        Entry entry = new Entry(signature, published);
        Set<ArticleId> candidates = new LinkedHashSet<>();
        ArticleId same = exact.putIfAbsent(signature.sha256(), id);
        if (same != null) {
            candidates.add(same);
        }
        if (signature.size() >= FEWEST) {
            BitSet sharing = new BitSet();
            long[] keys = MinHash.bands(signature);
            for (int band = 0; band < keys.length; band++) {
                bands.put(keys[band], numbered.size(), band, sharing::set);
            }
            numbered.add(id);
            sharing.stream()
                    .mapToObj(numbered::get)
                    .filter(there -> there != null && !there.equals(id))
                    .forEach(candidates::add);
        }
        entries.put(id, entry);
        groups.put(id, new Group(entry));
        for (ArticleId candidate : candidates) {
            // A copy of one of a group is a copy of all: a text that hundreds print is compared once, not with each of
            // them.
            if (groupOf(candidate) != groupOf(id)
                    && areCopies(signature, entry(candidate).signature())) {
                join(groupOf(candidate), groupOf(id));
            }
        }
    }

    private void join(Group one, Group other) {
        Group larger = one.members.size() >= other.members.size() ? one : other;
        Group smaller = larger == one ? other : one;
        larger.takeIn(smaller);
        smaller.members.forEach(id -> groups.put(id, larger));
    }

    /** Takes an article out, if it is there. Those that were copies through it alone part. */
    public void remove(ArticleId id) {
        if (!entries.containsKey(id)) {
            return;
        }
        Set<ArticleId> members = groupOf(id).members;
        List<Entry> group = members.stream().map(this::entry).toList();
        numbered.replaceAll(there -> there != null && members.contains(there) ? null : there);
        for (Entry member : group) {
            entries.remove(member.signature().article());
            groups.remove(member.signature().article());
            exact.remove(member.signature().sha256());
        }
        for (Entry member : group) {
            if (!member.signature().article().equals(id)) {
                add(member.signature(), member.published());
            }
        }
    }

    /** The original of an article that is a copy. */
    public Optional<ArticleId> duplicateOf(ArticleId id) {
        Group group = groups.get(id);
        return group == null || group.original().equals(id) ? Optional.empty() : Optional.of(group.original());
    }

    /** Every copy with its original, by id. */
    public NavigableMap<ArticleId, ArticleId> duplicates() {
        NavigableMap<ArticleId, ArticleId> duplicates = new TreeMap<>();
        entries.keySet().forEach(id -> duplicateOf(id).ifPresent(original -> duplicates.put(id, original)));
        return duplicates;
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

    private Entry entry(ArticleId id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("article %s is in a bucket but not in the index".formatted(id));
        }
        return entry;
    }

    private Group groupOf(ArticleId id) {
        return Objects.requireNonNull(groups.get(id));
    }
}
