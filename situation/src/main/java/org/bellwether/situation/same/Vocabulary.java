package org.bellwether.situation.same;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of many texts: the base of each form is worked out once, and equal bases are one object, as ten thousand articles use some
 * ten thousand words over and over. Not thread-safe.
 */
public final class Vocabulary {
    private final Bases bases = Bases.bundled();
    private final Map<String, String> byForm = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    /** As {@link Bases#of}. */
    public String of(String word) {
        String base = byForm.get(word);
        if (base == null) {
            String made = bases.of(word);
            base = known.computeIfAbsent(made, same -> same);
            byForm.put(word, base);
        }
        return base;
    }

    /** As {@link Bases#in}. */
    public List<String> in(String text) {
        return bases.in(text, this::of);
    }
}
