package org.bellwether.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.ingest.ArticleIngest;
import org.bellwether.ingest.IngestOptions;
import org.bellwether.ingest.Ingested;
import org.bellwether.model.Article;

/** Pages of a gold folder, zipped as they were fetched; tells how long the program took to read them. */
final class GoldPages {
    /** More than any page of news has. */
    private static final int MOST_BYTES = 64 << 20;

    private final ArticleIngest ingest = new ArticleIngest(IngestOptions.NONE);
    private int pages;
    private long nanos;

    /**
     * What the program makes of a page; unzipping does not count.
     *
     * @param made of the article in the page, which is empty where the program refuses it
     */
    <T> T read(Path file, String url, Function<Optional<Article>, T> made) {
        byte[] bytes = bytes(file);
        long before = System.nanoTime();
        T found = made.apply(
                ingest.read(url, bytes) instanceof Ingested.Found(Article article)
                        ? Optional.of(article)
                        : Optional.empty());
        nanos += System.nanoTime() - before;
        pages++;
        return found;
    }

    /** How fast they were read. */
    void addSpeed(Map<String, Number> figures) {
        figures.put("pages_per_second", Figures.rounded(pages * 1e9 / Math.max(1, nanos)));
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException failed) {
            throw new GoldException("%s cannot be unzipped: %s".formatted(file, failed.getMessage()));
        }
    }
}
