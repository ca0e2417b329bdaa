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
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/**
 * Tells a text's language by its commonest small words, or by its script where only one language of the table writes in it.
 *
 * <p>A word that n languages share counts 1/n for each. The winner needs a share of the words and a margin over the second;
 * otherwise nothing is said. In a short text each word counts once, and several have to speak for the winner: "war" is German
 * for "was", and an English text on a war has it in every line. Immutable and thread-safe.
 */
public final class LanguageGuess {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

    /** Words looked at; more change nothing. */
    private static final int SAMPLE = 2_000;

    private static final int FEWEST_WORDS = 8;

    /** Below so many words each different one counts once. */
    private static final int SHORT_TEXT = 120;

    /** What different words of a short text have to come to. */
    private static final double LEAST_EVIDENCE = 1.5;

    private static final double SMALLEST_SHARE = 0.08;
    private static final double MARGIN = 1.2;

    private record Language(String code, Character.UnicodeScript script) {}

    private final Map<Character.UnicodeScript, List<Language>> byScript = new HashMap<>();
    private final Map<String, List<Language>> byWord = new HashMap<>();

    private LanguageGuess() {}

    /** Knows the languages of {@code languages.tsv}. */
    public static LanguageGuess bundled() {
        LanguageGuess guess = new LanguageGuess();
        for (Row row :
                TableFile.read(LanguageGuess.class, "languages.tsv", 4).keyed().rows()) {
            Character.UnicodeScript script;
            try {
                script = Character.UnicodeScript.forName(row.cell(1));
            } catch (IllegalArgumentException bad) {
                throw row.fault("script '%s' is unknown".formatted(row.cell(1)));
            }
            Language language = new Language(row.cell(0), script);
            guess.byScript.computeIfAbsent(script, key -> new ArrayList<>()).add(language);
            Set<String> seen = new HashSet<>();
            for (String word : row.cell(2).split(" ")) {
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
        Map<String, Double> once = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        int words = 0;
        Matcher matcher = WORD.matcher(text.substring(0, Math.min(text.length(), 20 * SAMPLE)));
        while (words < SAMPLE && matcher.find()) {
            words++;
            String word = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            List<Language> sharing = byWord.getOrDefault(word, List.of());
            boolean first = seen.add(word);
            for (Language language : sharing) {
                if (candidates.contains(language)) {
                    scores.merge(language.code(), 1.0 / sharing.size(), Double::sum);
                    once.merge(language.code(), first ? 1.0 / sharing.size() : 0, Double::sum);
                }
            }
        }
        if (words < FEWEST_WORDS) {
            return Optional.empty();
        }
        return words < SHORT_TEXT ? clearest(once, LEAST_EVIDENCE) : clearest(scores, words * SMALLEST_SHARE);
    }

    /** The language with the highest score, where it reaches the least and leaves the second behind. */
    private static Optional<String> clearest(Map<String, Double> scores, double least) {
        List<Map.Entry<String, Double>> ranked = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < least) {
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
