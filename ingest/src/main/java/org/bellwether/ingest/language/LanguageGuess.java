package org.bellwether.ingest.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.ingest.text.TableFile;

/**
 * Tells a text's language by its commonest small words, or by its script where only one language of the table writes in it.
 *
 * <p>A word that n languages share counts 1/n for each. The winner needs a share of the words and a margin over the second;
 * otherwise, and for short texts, nothing is said. Immutable and thread-safe.
 */
public final class LanguageGuess {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

    /** Words looked at; more change nothing. */
    private static final int SAMPLE = 2_000;

    private static final int FEWEST_WORDS = 8;
    private static final double SMALLEST_SHARE = 0.08;
    private static final double MARGIN = 1.2;

    private record Language(String code, Character.UnicodeScript script) {}

    private final Map<Character.UnicodeScript, List<Language>> byScript = new HashMap<>();
    private final Map<String, List<Language>> byWord = new HashMap<>();

    private LanguageGuess() {}

    /** Knows the languages of {@code languages.tsv}. */
    public static LanguageGuess bundled() {
        LanguageGuess guess = new LanguageGuess();
        for (TableFile.Row row : TableFile.read("languages.tsv", 4)) {
            Character.UnicodeScript script;
            try {
                script = Character.UnicodeScript.forName(row.column(1));
            } catch (IllegalArgumentException bad) {
                throw row.fault("script '%s' is unknown".formatted(row.column(1)));
            }
            Language language = new Language(row.column(0), script);
            guess.byScript.computeIfAbsent(script, key -> new ArrayList<>()).add(language);
            Set<String> seen = new HashSet<>();
            for (String word : row.column(2).split(" ")) {
                if (!word.isEmpty() && !seen.add(word)) {
                    throw row.fault("word '%s' comes twice".formatted(word));
                }
                guess.byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(language);
            }
        }
        return guess;
    }

    /** The ISO 639-1 code; empty when the text is too short or mixed to tell. */
    public Optional<String> of(String text) {
        Optional<Character.UnicodeScript> script = script(text);
        List<Language> candidates =
                script.map(found -> byScript.getOrDefault(found, List.of())).orElse(List.of());
        if (candidates.size() == 1 && script.get() != Character.UnicodeScript.LATIN) {
            return Optional.of(candidates.getFirst().code());
        }
        Map<String, Double> scores = new TreeMap<>();
        int words = 0;
        Matcher matcher = WORD.matcher(text.substring(0, Math.min(text.length(), 20 * SAMPLE)));
        while (words < SAMPLE && matcher.find()) {
            words++;
            List<Language> sharing =
                    byWord.getOrDefault(matcher.group().toLowerCase(Locale.ROOT).replace('’', '\''), List.of());
            for (Language language : sharing) {
                if (candidates.contains(language)) {
                    scores.merge(language.code(), 1.0 / sharing.size(), Double::sum);
                }
            }
        }
        if (words < FEWEST_WORDS) {
            return Optional.empty();
        }
        List<Map.Entry<String, Double>> ranked = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < words * SMALLEST_SHARE) {
            return Optional.empty();
        }
        boolean clear = ranked.size() == 1
                || ranked.getFirst().getValue() > MARGIN * ranked.get(1).getValue();
        return clear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
    }

    /** The script of most letters. Kana or Hangul among Han characters tell Japanese and Korean from Chinese. */
    private static Optional<Character.UnicodeScript> script(String text) {
        Map<Character.UnicodeScript, Integer> counts = new TreeMap<>();
        text.codePoints()
                .limit(20L * SAMPLE)
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(Character.UnicodeScript.of(letter), 1, Integer::sum));
        int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (letters < 20) {
            return Optional.empty();
        }
        int kana = counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + counts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        if (kana > letters * 0.15) {
            return Optional.of(Character.UnicodeScript.HIRAGANA);
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > letters * 0.6)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
