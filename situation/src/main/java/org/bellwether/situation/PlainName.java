package org.bellwether.situation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name without case, diacritics, punctuation, titles of courtesy and initials, to compare names of different articles.
 *
 * @param tokens at least one
 */
record PlainName(List<String> tokens) {
    /** What may stand before or after a name without being part of it. */
    private static final List<String> COURTESY =
            List.of("the", "mr", "mrs", "ms", "dr", "prof", "sir", "gen", "col", "jr", "sr");

    PlainName {
        tokens = List.copyOf(tokens);
    }

    static PlainName of(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replaceAll("['’ʼ`´]", "");
        List<String> all = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (String part : bare.split("[^\\p{L}\\p{N}]+")) {
            if (!part.isEmpty()) {
                all.add(part);
                if (part.codePointCount(0, part.length()) > 1 && !COURTESY.contains(part)) {
                    kept.add(part);
                }
            }
        }
        return new PlainName(!kept.isEmpty() ? kept : !all.isEmpty() ? all : List.of(name));
    }

    /** Whether it has more than a surname. */
    boolean isFull() {
        return tokens.size() > 1;
    }

    String last() {
        return tokens.getLast();
    }

    @Override
    public String toString() {
        return String.join(" ", tokens);
    }
}
