package org.bellwether.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.extract.influence.Causal.Words;

/**
 * One relation of a marked sentence: words between blanks, counted without the marks.
 *
 * @param words the sentence's
 */
record CausalSpans(List<String> words, Words cause, Words effect, List<Words> signals) {
    private static final Pattern MARK = Pattern.compile("</?(ARG[01]|SIG[0-9]+)>");

    CausalSpans {
        words = List.copyOf(words);
        signals = List.copyOf(signals);
    }

    /**
     * Reads {@code <ARG0>cause</ARG0>}, {@code <ARG1>effect</ARG1>} and {@code <SIG0>signal</SIG0>}; a mark that a mark of the same
     * name does not close, or that encloses nothing, is left out.
     *
     * @return empty where cause or effect is missing
     */
    static Optional<CausalSpans> parse(String marked) {
        List<String> words = new ArrayList<>();
        Map<String, Integer> open = new LinkedHashMap<>();
        Map<String, Words> found = new LinkedHashMap<>();
        int at = 0;
        boolean glued = false;
        for (Matcher mark = MARK.matcher(marked); ; ) {
            boolean more = mark.find();
            String before = marked.substring(at, more ? mark.start() : marked.length());
            add(before, words, glued);
            glued = !before.isEmpty() ? !Character.isWhitespace(before.charAt(before.length() - 1)) : glued;
            if (!more) {
                break;
            }
            at = mark.end();
            String name = mark.group(1);
            if (mark.group().startsWith("</")) {
                Integer from = open.remove(name);
                if (from != null && words.size() > from) {
                    found.put(name, new Words(from, words.size() - 1));
                }
            } else {
                open.put(name, glued ? words.size() - 1 : words.size());
            }
        }
        Words cause = found.remove("ARG0");
        Words effect = found.remove("ARG1");
        return cause == null || effect == null
                ? Optional.empty()
                : Optional.of(new CausalSpans(words, cause, effect, List.copyOf(found.values())));
    }

    /** A piece that no blank parts from the one before goes on with its last word. */
    private static void add(String piece, List<String> words, boolean glued) {
        String[] parts = piece.strip().split("\\s+");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty()) {
                continue;
            }
            if (i == 0 && glued && !Character.isWhitespace(piece.charAt(0)) && !words.isEmpty()) {
                words.set(words.size() - 1, words.getLast() + parts[i]);
            } else {
                words.add(parts[i]);
            }
        }
    }
}
