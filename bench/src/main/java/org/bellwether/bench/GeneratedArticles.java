package org.bellwether.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes articles of about 500 words for measuring speed: sentences of the example articles in new orders, under new headlines,
 * with countries, numbers, weekdays and every second longer word exchanged for another with the same ending, so that the texts
 * share about as many runs of words as articles on one topic do and are no copies of one another.
 *
 * <p>The same count and seed give the same files. What the articles say is nonsense; what they cost to read is not.
 */
public final class GeneratedArticles {
    private static final int WORDS = 500;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z)]\\.)\\s+(?=[A-Z])");
    private static final Pattern ARTICLE = Pattern.compile("^\\d.*\\.(?:txt|md|html)$");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** What is left of a page's code and entities, and letters in another encoding. */
    private static final Pattern NO_SENTENCE = Pattern.compile("[<>{}&;#*_\\[\uFFFD]");

    private static final Map<String, List<String>> EXCHANGED = Map.of(
            "Belarus", List.of("Belarus", "Georgia", "Serbia", "Armenia", "Hungary", "Moldova", "Kazakhstan", "Latvia"),
            "Ukraine", List.of("Ukraine", "Poland", "Syria", "Turkey", "Egypt", "Sudan", "Ethiopia", "Yemen"),
            "Russia", List.of("Russia", "China", "Iran", "Israel", "India", "Pakistan", "France", "Brazil"),
            "Monday", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            "Friday", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));
    private static final Pattern EXCHANGEABLE =
            Pattern.compile("\\b(?:Belarus|Ukraine|Russia|Monday|Friday)\\b|\\b\\d,\\d{3}\\b|\\b[a-z]{5,}\\b");
    private static final Pattern LONGER_WORD = Pattern.compile("\\b[a-z]{5,}\\b");

    /** One longer word in so many is exchanged. */
    private static final int SHARE = 2;

    private final List<String> sentences;

    /** The examples' longer words by their last two letters, each as often as it occurs. */
    private final Map<String, List<String>> byEnding = new TreeMap<>();

    GeneratedArticles(List<String> sentences) {
        this.sentences = List.copyOf(sentences);
        for (String sentence : sentences) {
            LONGER_WORD
                    .matcher(sentence)
                    .results()
                    .map(MatchResult::group)
                    .forEach(word -> byEnding.computeIfAbsent(ending(word), _ -> new ArrayList<>())
                            .add(word));
        }
    }

    private static String ending(String word) {
        return word.substring(word.length() - 2);
    }

    /**
     * Writes the articles.
     *
     * @param arguments the folder with the example articles, the folder to write to, how many, and a seed
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("usage: GeneratedArticles EXAMPLES FOLDER COUNT SEED");
            System.exit(2);
        }
        new GeneratedArticles(sentences(Path.of(arguments[0])))
                .write(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
    }

    static List<String> sentences(Path examples) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(examples)) {
            for (Path file : files.filter(
                            f -> ARTICLE.matcher(f.getFileName().toString()).find())
                    .sorted()
                    .toList()) {
                for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                    String text = TAG.matcher(line).replaceAll("").strip();
                    if (text.endsWith(".") && !NO_SENTENCE.matcher(text).find()) {
                        found.addAll(List.of(SENTENCE_END.split(text)));
                    }
                }
            }
        }
        return found;
    }

    void write(Path folder, int count, long seed) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            String name = "generated-%06d.txt".formatted(i);
            Files.writeString(folder.resolve(name), article(random, i), StandardCharsets.UTF_8);
        }
    }

    private String article(Random random, int number) {
        StringBuilder text = new StringBuilder();
        text.append("Report %d on the day's events%n%nGazette %d%n".formatted(number, number % 97));
        text.append("March %d, 2023%n%n".formatted(1 + random.nextInt(31)));
        int words = 0;
        for (int inParagraph = 1; words < WORDS; inParagraph++) {
            String sentence = exchanged(sentences.get(random.nextInt(sentences.size())), random);
            words += sentence.split(" ").length;
            text.append(sentence).append(inParagraph % 3 == 0 ? "\n\n" : " ");
        }
        return text.append('\n').toString();
    }

    private String exchanged(String sentence, Random random) {
        return EXCHANGEABLE.matcher(sentence).replaceAll(found -> exchanged(found, random));
    }

    private String exchanged(MatchResult found, Random random) {
        String word = found.group();
        if (Character.isDigit(word.charAt(0))) {
            return String.format(Locale.ROOT, "%,d", 1000 + random.nextInt(9000));
        }
        List<String> others = EXCHANGED.get(word);
        if (others == null) {
            others = random.nextInt(SHARE) == 0 ? byEnding.getOrDefault(ending(word), List.of(word)) : List.of(word);
        }
        return others.get(random.nextInt(others.size()));
    }
}
