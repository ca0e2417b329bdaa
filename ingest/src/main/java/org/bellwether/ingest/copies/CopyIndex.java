package org.bellwether.ingest.copies;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private final NavigableMap<ArticleId, Entry> entries = new TreeMap<>();
    private final Map<ArticleId, Set<ArticleId>> copies = new HashMap<>();
    private final Map<Long, List<ArticleId>> buckets = new HashMap<>();
    private final Map<String, List<ArticleId>> exact = new HashMap<>();

    /** Takes an article in; one that is there already is replaced. */
    public void add(Signature signature, When published) {
        ArticleId id = signature.article();
        remove(id);
        Set<ArticleId> candidates = new TreeSet<>(exact.getOrDefault(signature.sha256(), List.of()));
        if (signature.size() >= FEWEST) {
            for (long band : MinHash.bands(signature)) {
                List<ArticleId> bucket = buckets.computeIfAbsent(band, key -> new ArrayList<>());
                candidates.addAll(bucket);
                bucket.add(id);
            }
        }
        exact.computeIfAbsent(signature.sha256(), key -> new ArrayList<>()).add(id);
        entries.put(id, new Entry(signature, published));
        copies.put(id, new TreeSet<>());
        for (ArticleId candidate : candidates) {
            if (!candidate.equals(id) && areCopies(signature, entry(candidate).signature())) {
                copiesOf(id).add(candidate);
                copiesOf(candidate).add(id);
            }
        }
    }

    /** Takes an article out, if it is there. */
    public void remove(ArticleId id) {
        Entry entry = entries.remove(id);
        if (entry == null) {
            return;
        }
        if (entry.signature().size() >= FEWEST) {
            for (long band : MinHash.bands(entry.signature())) {
                buckets.computeIfPresent(band, (key, bucket) -> without(bucket, id));
            }
        }
        exact.computeIfPresent(entry.signature().sha256(), (key, bucket) -> without(bucket, id));
        copiesOf(id).forEach(copy -> copiesOf(copy).remove(id));
        copies.remove(id);
    }

    /** The original of an article that is a copy. */
    public Optional<ArticleId> duplicateOf(ArticleId id) {
        return entries.containsKey(id)
                ? Optional.of(original(group(id))).filter(original -> !original.equals(id))
                : Optional.empty();
    }

    /** Every copy with its original, by id. */
    public NavigableMap<ArticleId, ArticleId> duplicates() {
        NavigableMap<ArticleId, ArticleId> duplicates = new TreeMap<>();
        Set<ArticleId> seen = new TreeSet<>();
        for (ArticleId id : entries.keySet()) {
            if (seen.contains(id)) {
                continue;
            }
            Set<ArticleId> group = group(id);
            seen.addAll(group);
            ArticleId original = original(group);
            group.stream().filter(copy -> !copy.equals(original)).forEach(copy -> duplicates.put(copy, original));
        }
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

    private Set<ArticleId> group(ArticleId start) {
        Set<ArticleId> group = new TreeSet<>();
        Deque<ArticleId> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty()) {
            ArticleId id = open.pop();
            if (group.add(id)) {
                copiesOf(id).forEach(open::push);
            }
        }
        return group;
    }

    private ArticleId original(Set<ArticleId> group) {
        return group.stream()
                .map(this::entry)
                .min(FIRST)
                .orElseThrow()
                .signature()
                .article();
    }

    private Entry entry(ArticleId id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("article %s is in a bucket but not in the index".formatted(id));
        }
        return entry;
    }

    private Set<ArticleId> copiesOf(ArticleId id) {
        return copies.getOrDefault(id, Set.of());
    }

    private static @Nullable List<ArticleId> without(List<ArticleId> bucket, ArticleId id) {
        bucket.remove(id);
        return bucket.isEmpty() ? null : bucket;
    }
}
