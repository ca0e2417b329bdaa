package org.bellwether.language.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts words into the pieces that the network has numbers for: the longest known beginning, then the longest known continuation
 * ("##ing"), and so on; lower case, without accents (Wu et al. 2016, section 4.1, as BERT does it).
 */
final class WordPieces {
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_\\s]");

    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The vocabulary that comes with the network. */
    static WordPieces load() {
        try (InputStream in = WordPieces.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            if (in == null) {
                throw new IllegalStateException("all-minilm-l6-v2-q-tokenizer.json is not on the class path");
            }
            Map<String, Integer> vocabulary = HashMap.newHashMap(40_000);
            JsonNode words = JsonMapper.shared().readTree(in).path("model").path("vocab");
            words.properties()
                    .forEach(e -> vocabulary.put(e.getKey(), e.getValue().intValue()));
            return new WordPieces(vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of a piece that is known to be there, such as {@code [CLS]}. */
    int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("no piece '%s' in the vocabulary".formatted(piece));
        }
        return number;
    }

    /** The numbers of a word's pieces, at least one. */
    List<Integer> of(String word) {
        List<Integer> pieces = new ArrayList<>();
        String plain = ACCENT.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        for (Matcher run = RUN.matcher(plain); run.find(); ) {
            cut(run.group(), pieces);
        }
        return pieces.isEmpty() ? List.of(number("[UNK]")) : pieces;
    }

    private void cut(String run, List<Integer> pieces) {
        for (int from = 0; from < run.length(); ) {
            int to = run.length();
            Integer number = null;
            while (to > from && number == null) {
                number = vocabulary.get((from > 0 ? "##" : "") + run.substring(from, to));
                to = number == null ? to - 1 : to;
            }
            if (number == null) {
                pieces.add(number("[UNK]"));
                return;
            }
            pieces.add(number);
            from = to;
        }
    }
}
