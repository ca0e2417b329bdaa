package org.bellwether.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bellwether.situation.same.Bases;

/** Counts in how many articles each base form stands: articles from standard input, one a line; a table to standard output. */
public final class BaseCounts {
    /** What stands in fewer says no more than what stands in none. */
    private static final int LEAST = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'’]+|\\p{N}+");

    private BaseCounts() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 0) {
            System.err.println("usage: BaseCounts < ARTICLES > TABLE");
            System.exit(2);
        }
        Map<String, Integer> counts = new TreeMap<>();
        int articles = 0;
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            articles++;
            new HashSet<>(Bases.bundled().in(line)).forEach(base -> counts.merge(base, 1, Integer::sum));
        }
        System.out.printf("base\tarticles%n*\t%d%n", articles);
        counts.forEach((base, count) -> {
            if (count >= LEAST && WORD.matcher(base).matches()) {
                System.out.printf("%s\t%d%n", base, count);
            }
        });
    }
}
