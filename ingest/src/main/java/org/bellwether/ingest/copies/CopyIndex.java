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
 * the longer one and neither is a mere part of the other, unless what differs is their names and numbers: briefs of one pattern
 * tell of different things. Copies of copies belong together; the original of a group is the one
 * known to be published first (by the last day it may have appeared), then the one with the smaller id. Not thread-safe.
 */
public final class CopyIndex {
    /** A text with a fifth of its words changed keeps 0.8³ = 0.51 of its runs; two articles that share their quotes have 0.3. */
    private static final double CONTAINED = 0.4;

    /** A brief inside a long article is not its copy. */
    private static final double SHORTEST = 0.3;

    /** Fewer runs prove nothing: a formula or a quotation alone may have them. */
    private static final int FEWEST = 20;

    /**
     * Of the shorter one's runs with a name or a number so many are not the other's where two texts are of one pattern. A copy in which a
     * number was put right has a tenth.
     */
    private static final double OTHER_FACTS = 0.3;

    /** And so many times as many as of its runs without one; a cut or an edit strikes both alike. */
    private static final double TIMES = 3;

    /** Fewer runs with or without names tell nothing of the rest. */
    private static final int FEWEST_OF_A_KIND = 8;

    /** Of fewer runs than two a bin a sketch says too little. */
    private static final int FEWEST_TO_SKETCH = 2 * MinHash.BINS;

    /**
     * Standard deviations by which sketches may agree less than those of copies do on average. At 3.5 one in some thousands of
     * copies at the very edge is lost, where the bands lose one in sixty.
     */
    private static final double DOUBT = 3.5;

    private static final Comparator<Entry> FIRST = Comparator.<Entry>comparingLong(entry -> entry.latest)
            .thenComparingLong(entry -> entry.earliest)
            .thenComparing(entry -> entry.id);

    /** Where signatures are kept: some thousand bytes each, of which a case has more than memory should hold. */
    public interface Signatures {
        /** The signature of an article that was taken in; empty where it was taken out meanwhile. */
        Optional<Signature> of(ArticleId article);
    }

    /** An article of the index. Its group changes; found without a look-up, as there are millions of pairs to look at. */
    private static final class Entry {
        private final ArticleId id;

        /** Of its signature. */
        private final int size;

        private final @Nullable MinHash sketch;

        /** Stands for its whole text; two with the same are looked at closely. */
        private final long text;

        /** The days between which it was published, as days since 1970; unknown ones come last. */
        private final long latest;

        private final long earliest;

        /** Null while it is no copy and has none. */
        private @Nullable Group group;

        Entry(Signature signature, long latest, long earliest) {
            id = signature.article();
            size = signature.size();
            text = text(signature.sha256());
            this.latest = latest;
            this.earliest = earliest;
            sketch = signature.size() < FEWEST ? null : MinHash.of(signature);
        }

        private static long text(String sha256) {
            long hash = 0;
            for (int i = 0; i < sha256.length(); i++) {
                hash = Mixing.mix(hash ^ sha256.charAt(i));
            }
            return hash;
        }

        boolean isWith(Entry other) {
            return group != null && group == other.group;
        }
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }

    /** Copies of copies, the original first. */
    private static final class Group {
        private final NavigableSet<Entry> members = new TreeSet<>(FIRST);

        void takeIn(Entry entry) {
            members.add(entry);
            entry.group = this;
        }

        void takeIn(Group other) {
            members.addAll(other.members);
            other.members.forEach(member -> member.group = this);
        }
    }

    private final Signatures kept;

    /** What is kept where nobody else keeps it. */
    private final @Nullable Map<ArticleId, Signature> own;

    private final NavigableMap<ArticleId, Entry> entries = new TreeMap<>();
    private final Map<Long, Entry> exact = new HashMap<>();
    private final Bands bands = new Bands();

    /** The articles under their numbers in {@link #bands}; null for one that was taken out. */
    private final List<@Nullable Entry> numbered = new ArrayList<>();

    /** An index that keeps the signatures itself. */
    public CopyIndex() {
        Map<ArticleId, Signature> signatures = new HashMap<>();
        own = signatures;
        kept = article -> Optional.ofNullable(signatures.get(article));
    }

    /** An index that asks for the signatures of articles that may be copies; it takes less than a kilobyte an article itself. */
    public CopyIndex(Signatures kept) {
        this.kept = kept;
        own = null;
    }

    /**
     * Takes an article in; one that is there already is replaced.
     *
     * @return articles of which it is a copy or that are copies of it, one of each group that it belongs to now
     */
    public List<ArticleId> add(Signature signature, When published) {
        return add(signature, new Entry(signature, day(published.end()), day(published.start())));
    }

    private List<ArticleId> add(Signature signature, Entry entry) {
        List<ArticleId> joined = new ArrayList<>();
        put(signature, entry, candidate -> {
            // A copy of one of a group is a copy of all: a text that hundreds print is compared once, not with each of
            // them.
            if (!candidate.isWith(entry) && areCopies(signature, entry, candidate)) {
                join(candidate, entry);
                joined.add(candidate.id);
            }
        });
        return joined;
    }

    /** Takes an article in whose copies are known; {@link #restore(ArticleId, ArticleId)} tells them. Compares nothing. */
    public void restore(Signature signature, When published) {
        put(signature, new Entry(signature, day(published.end()), day(published.start())), _ -> {});
    }

    /** Tells that two articles were found to belong together; does nothing where one of them is not in the index. */
    public void restore(ArticleId one, ArticleId other) {
        Entry first = entries.get(one);
        Entry second = entries.get(other);
        if (first != null && second != null && first != second && !first.isWith(second)) {
            join(first, second);
        }
    }

    /** Puts an article in, and shows those that may be its copies. */
    private void put(Signature signature, Entry entry, Consumer<Entry> candidates) {
        remove(entry.id);
        entries.put(entry.id, entry);
        if (own != null) {
            own.put(entry.id, signature);
        }
        Entry same = exact.putIfAbsent(entry.text, entry);
        if (same != null) {
            candidates.accept(same);
        }
        if (entry.sketch != null) {
            BitSet sharing = new BitSet();
            bands.put(entry.sketch, sharing::set);
            sharing.stream().mapToObj(numbered::get).filter(Objects::nonNull).forEach(candidates);
            numbered.add(entry);
        }
    }

    private static void join(Entry one, Entry other) {
        Group first = one.group;
        Group second = other.group;
        if (first == null && second == null) {
            Group group = new Group();
            group.takeIn(one);
            group.takeIn(other);
        } else if (first == null) {
            Objects.requireNonNull(second).takeIn(one);
        } else if (second == null) {
            first.takeIn(other);
        } else if (first.members.size() >= second.members.size()) {
            first.takeIn(second);
        } else {
            second.takeIn(first);
        }
    }

    /** Takes an article out, if it is there. Those that were copies through it alone part. */
    public void remove(ArticleId id) {
        Entry gone = entries.get(id);
        if (gone == null) {
            return;
        }
        List<Entry> group = gone.group == null ? List.of(gone) : List.copyOf(gone.group.members);
        Set<Entry> members = new HashSet<>(group);
        numbered.replaceAll(there -> there == null || members.contains(there) ? null : there);
        List<Signature> others = new ArrayList<>();
        for (Entry member : group) {
            entries.remove(member.id);
            exact.remove(member.text);
            if (member != gone) {
                kept.of(member.id).ifPresent(others::add);
            }
            if (own != null) {
                own.remove(member.id);
            }
        }
        for (Signature other : others) {
            for (Entry member : group) {
                if (member.id.equals(other.article())) {
                    add(other, new Entry(other, member.latest, member.earliest));
                }
            }
        }
    }

    /** The original of an article that is a copy. */
    public Optional<ArticleId> duplicateOf(ArticleId id) {
        Entry entry = entries.get(id);
        return entry == null || entry.group == null
                ? Optional.empty()
                : Optional.of(entry.group.members.first().id).filter(original -> !original.equals(id));
    }

    /** Every copy with its original, by id. */
    public NavigableMap<ArticleId, ArticleId> duplicates() {
        NavigableMap<ArticleId, ArticleId> duplicates = new TreeMap<>();
        entries.keySet().forEach(id -> duplicateOf(id).ifPresent(original -> duplicates.put(id, original)));
        return duplicates;
    }

    private boolean areCopies(Signature signature, Entry one, Entry other) {
        boolean sketched = one.sketch != null && other.sketch != null;
        boolean near = sketched
                && mayBeCopies(
                        one.size,
                        other.size,
                        Objects.requireNonNull(one.sketch).agreeing(Objects.requireNonNull(other.sketch)));
        if (!near && one.text != other.text) {
            return false;
        }
        return kept.of(other.id)
                .filter(there ->
                        sketched ? areCopies(signature, there) : there.sha256().equals(signature.sha256()))
                .isPresent();
    }

    /**
     * A look at the sketches, a hundredth of the work: articles on one topic share bands by the thousand.
     *
     * @param agreeing in how many bins the sketches agree
     */
    static boolean mayBeCopies(Signature one, Signature other, int agreeing) {
        return mayBeCopies(one.size(), other.size(), agreeing);
    }

    private static boolean mayBeCopies(int one, int other, int agreeing) {
        int shorter = Math.min(one, other);
        int longer = Math.max(one, other);
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
        return shorter >= FEWEST
                && shorter >= SHORTEST * longer
                && one.shared(other).all() >= CONTAINED * shorter
                && !(one.size() == shorter && isOfOnePattern(one, other))
                && !(other.size() == shorter && isOfOnePattern(other, one));
    }

    /** Whether the shorter text says in the other's words something of other names and numbers. */
    private static boolean isOfOnePattern(Signature shorter, Signature other) {
        Signature.Shared shared = shorter.shared(other);
        int facts = shorter.facts();
        int plain = shorter.size() - facts;
        if (facts < FEWEST_OF_A_KIND || plain < FEWEST_OF_A_KIND) {
            return false;
        }
        double otherFacts = 1 - (double) shared.facts() / facts;
        double otherWords = 1 - (double) shared.plain() / plain;
        return otherFacts >= OTHER_FACTS && otherFacts >= TIMES * otherWords;
    }
}
