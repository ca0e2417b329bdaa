package org.bellwether.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bellwether.ingest.input.Content;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Block;

/** Bytes made for tests, and what is read from them. */
public final class Reads {
    public static final String STORY =
            "Norland closes its border\n\nThe government of Norland closed the border on Monday after a week of protests.\n";

    private Reads() {}

    /** All outcomes of one input in memory. */
    public static List<Ingested> all(String name, byte[] bytes) {
        return all(name, bytes, IngestOptions.NONE);
    }

    public static List<Ingested> all(String name, byte[] bytes, IngestOptions options) {
        List<Ingested> outcomes = new ArrayList<>();
        try (Outcomes found = new ArticleIngest(options).read(name, "file:///" + name, Content.of(bytes), null)) {
            found.forEachRemaining(outcomes::add);
        }
        return outcomes;
    }

    /** The one article of an input. */
    public static Article article(String name, byte[] bytes) {
        List<Ingested> outcomes = all(name, bytes);
        if (outcomes.size() == 1 && outcomes.getFirst() instanceof Ingested.Found(Article article)) {
            return article;
        }
        throw new AssertionError("not one article but " + outcomes);
    }

    /** The one reason why nothing was read. */
    public static String reason(String name, byte[] bytes) {
        List<Ingested> outcomes = all(name, bytes);
        if (outcomes.size() == 1 && outcomes.getFirst() instanceof Ingested.Skipped(String input, String reason)) {
            return input.equals(name) ? reason : input + ": " + reason;
        }
        throw new AssertionError("not one refusal but " + outcomes);
    }

    /** An article as lines of "KIND text". */
    public static List<String> blocks(Article article) {
        return article.blocks().stream()
                .map(block -> block.kind() + " " + text(article, block))
                .toList();
    }

    /** What became of each thing: an article's address, or "skipped NAME: REASON". */
    public static List<String> told(List<Ingested> outcomes) {
        return outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case Ingested.Found(Article article) -> article.uri();
                    case Ingested.Known(ArticleId article, String uri) -> "known " + article + " " + uri;
                    case Ingested.Skipped(String name, String reason) -> "skipped " + name + ": " + reason;
                })
                .toList();
    }

    private static String text(Article article, Block block) {
        return article.text().string().substring(block.start(), block.end());
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A ZIP archive with the files in the order given. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
