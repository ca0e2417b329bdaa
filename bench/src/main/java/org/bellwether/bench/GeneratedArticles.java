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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes articles of about 500 words for measuring speed: sentences of the example articles in new orders, under new headlines,
 * with countries, numbers and weekdays exchanged, so that the texts are no copies of one another.
 *
 * <p>The same count and seed give the same files. What the articles say is nonsense; what they cost to read is not.
 */
public final class GeneratedArticles {
    private static final int WORDS = 500;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z)]\\.)\\s+(?=[A-Z])");
    private static final Map<String, List<String>> EXCHANGED = Map.of(
            "Belarus", List.of("Belarus", "Georgia", "Serbia", "Armenia", "Hungary", "Moldova", "Kazakhstan", "Latvia"),
            "Ukraine", List.of("Ukraine", "Poland", "Syria", "Turkey", "Egypt", "Sudan", "Ethiopia", "Yemen"),
            "Russia", List.of("Russia", "China", "Iran", "Israel", "India", "Pakistan", "France", "Brazil"),
            "Monday", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            "Friday", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));
    private static final Pattern EXCHANGEABLE =
            Pattern.compile("\\b(Belarus|Ukraine|Russia|Monday|Friday)\\b|\\b\\d,\\d{3}\\b");

    private GeneratedArticles() {}

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
        List<String> sentences = sentences(Path.of(arguments[0]));
        write(sentences, Path.of(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
    }

    static List<String> sentences(Path examples) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(examples)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    if (line.endsWith(".")) {
                        found.addAll(List.of(SENTENCE_END.split(line)));
                    }
                }
            }
        }
        return found;
    }

    static void write(List<String> sentences, Path folder, int count, long seed) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            String name = "generated-%06d.txt".formatted(i);
            Files.writeString(folder.resolve(name), article(sentences, random, i), StandardCharsets.UTF_8);
        }
    }

    private static String article(List<String> sentences, Random random, int number) {
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

    private static String exchanged(String sentence, Random random) {
        Matcher matcher = EXCHANGEABLE.matcher(sentence);
        return matcher.replaceAll(found -> {
            List<String> others = EXCHANGED.get(found.group());
            return others == null
                    ? String.format(Locale.ROOT, "%,d", 1000 + random.nextInt(9000))
                    : others.get(random.nextInt(others.size()));
        });
    }
}
