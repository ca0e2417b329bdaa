package org.bellwether.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.bellwether.ingest.ArticleIngest;
import org.bellwether.ingest.IngestOptions;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Outcomes;
import org.bellwether.ingest.input.Content;

/** How many pages a warm program reads: all of a folder again and again, on one thread, without analysing them. */
final class PageSpeed {
    private PageSpeed() {}

    /**
     * Prints each round's pages a second, by the clock and by the processor's time of the whole program.
     *
     * @param args the folder with {@code html/*.html.gz}, and how many rounds; the last are warm
     */
    public static void main(String[] args) throws IOException {
        List<byte[]> pages = pages(Path.of(args[0], "html"));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        ArticleIngest ingest = new ArticleIngest(IngestOptions.NONE);
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (int round = 1; round <= rounds; round++) {
            long start = System.nanoTime();
            long cpu = machine.getProcessCpuTime();
            int articles = 0;
            for (byte[] page : pages) {
                try (Outcomes outcomes = ingest.read("page.html", "file:///page.html", Content.of(page), null)) {
                    articles += outcomes.next() instanceof Ingested.Found ? 1 : 0;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %d pages, %d articles, %.1f pages a second, %.1f a CPU-second%n",
                    round,
                    pages.size(),
                    articles,
                    pages.size() * 1e9 / (System.nanoTime() - start),
                    pages.size() * 1e9 / (machine.getProcessCpuTime() - cpu));
        }
    }

    private static List<byte[]> pages(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".html.gz"))
                    .sorted()
                    .toList();
        }
        List<byte[]> pages = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                pages.add(in.readAllBytes());
            }
        }
        return pages;
    }
}
