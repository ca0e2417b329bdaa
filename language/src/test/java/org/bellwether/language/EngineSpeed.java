package org.bellwether.language;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bellwether.model.Article;
import org.bellwether.model.Block;

/**
 * Measures an engine on text files, a paragraph a line; to be started by hand: {@code EngineSpeed converted|stock FILE...}. Prints
 * seconds to open, then three rounds of tokens per second of one thread's processor time, then the heap in use.
 */
final class EngineSpeed {
    private EngineSpeed() {}

    public static void main(String[] args) throws Exception {
        long opened = System.nanoTime();
        FlatFile models = ModelCache.open(Engines.cacheFolder(System.getenv()), Progress.SILENT);
        Grammar grammar = args[0].equals("stock") ? StockGrammar.load() : new FlatGrammar(models);
        LanguageEngine engine = new EnglishEngine(grammar, new TitleCase(new FlatLexica(models)));
        System.out.printf(Locale.ROOT, "open: %.2f s%n", (System.nanoTime() - opened) / 1e9);
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            articles.add(article(Files.readString(Path.of(args[i]))));
        }
        for (int round = 0; round < 3; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long tokens = articles.stream()
                    .flatMap(article -> engine.annotate(article).sentences().stream())
                    .mapToLong(sentence -> sentence.tokens().size())
                    .sum();
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
            System.out.printf(
                    Locale.ROOT, "%d tokens, %.2f s, %.0f tokens a second%n", tokens, seconds, tokens / seconds);
        }
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "heap in use: %d MB%n",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private static Article article(String text) {
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (!text.substring(at, end).isBlank()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, at, end));
            }
            at = end;
        }
        return Articles.of(text, blocks);
    }
}
