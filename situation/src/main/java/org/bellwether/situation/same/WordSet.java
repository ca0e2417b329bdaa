package org.bellwether.situation.same;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A few words in their order, in a tenth of the memory that a tree of them takes: a case holds a dozen such sets for each of its
 * reports while it is joined. Immutable.
 */
public final class WordSet extends AbstractSet<String> {
    private static final WordSet NONE = new WordSet(new String[0]);

    private final String[] words;

    private WordSet(String[] words) {
        this.words = words;
    }

    /** The words, each once. */
    public static WordSet of(Collection<String> words) {
        if (words instanceof WordSet already) {
            return already;
        }
        return words.isEmpty()
                ? NONE
                : new WordSet(words.stream().sorted().distinct().toArray(String[]::new));
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String asked && Arrays.binarySearch(words, asked) >= 0;
    }

    @Override
    public Iterator<String> iterator() {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < words.length;
            }

            @Override
            public String next() {
                if (at == words.length) {
                    throw new NoSuchElementException();
                }
                return words[at++];
            }
        };
    }

    @Override
    public int size() {
        return words.length;
    }
}
