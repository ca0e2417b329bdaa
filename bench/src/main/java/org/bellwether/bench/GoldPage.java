package org.bellwether.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.ingest.ArticleIngest;
import org.bellwether.ingest.Ingested;
import org.bellwether.model.Article;

/** A page of a gold folder, zipped as it was fetched. */
final class GoldPage {
    /** More than any page of news has. */
    private static final int MOST_BYTES = 64 << 20;

    private GoldPage() {}

    static byte[] bytes(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException failed) {
            throw new GoldException("%s cannot be unzipped: %s".formatted(file, failed.getMessage()));
        }
    }

    /** The article in the page; empty where the program refuses it. */
    static Optional<Article> read(ArticleIngest ingest, String url, byte[] bytes) {
        return ingest.read(url, bytes) instanceof Ingested.Found(Article article)
                ? Optional.of(article)
                : Optional.empty();
    }
}
