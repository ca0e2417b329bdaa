package org.bellwether.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bellwether.ingest.input.Format;
import org.bellwether.ingest.input.Input;
import org.bellwether.ingest.input.InputFinder;
import org.bellwether.ingest.input.TextDecoder;
import org.bellwether.ingest.language.LanguageGuess;
import org.bellwether.ingest.page.MarkdownReader;
import org.bellwether.ingest.page.PageReader;
import org.bellwether.ingest.text.PlainTextReader;

/**
 * Reads files, folders and standard input into articles. One outcome an input, in the order of the names given; whatever is
 * wrong with one input, the others are read. Thread-safe as long as standard input is asked for once.
 */
public final class ArticleIngest {
    private final Limits limits;
    private final InputStream standardInput;
    private final ArticleBuilder builder;
    private final PlainTextReader plainText;
    private final MarkdownReader markdown;
    private final PageReader pages;

    public ArticleIngest(IngestOptions options) {
        this(options, System.in);
    }

    /**
     * Reads {@code -} from a stream of one's own.
     *
     * @param standardInput read to its end, not closed
     */
    public ArticleIngest(IngestOptions options, InputStream standardInput) {
        this.limits = options.limits();
        this.standardInput = standardInput;
        this.builder = new ArticleBuilder(options, LanguageGuess.bundled());
        this.plainText = new PlainTextReader();
        this.markdown = new MarkdownReader(plainText);
        this.pages = new PageReader(plainText, limits);
    }

    /**
     * What the names stand for, read one at a time as the iterator is asked.
     *
     * @param names files, folders, or {@code -} for standard input
     */
    public Iterator<Ingested> read(List<String> names) {
        // A stream's iterator takes in all that one name stands for at once: of files it may, of articles it must not.
        Iterator<Input> inputs =
                List.copyOf(names).stream().flatMap(InputFinder::find).iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return inputs.hasNext();
            }

            @Override
            public Ingested next() {
                return outcome(inputs.next());
            }
        };
    }

    /**
     * Reads one input that is in memory already.
     *
     * @param uri what the article's {@code uri} becomes; its ending tells Markdown from plain text
     */
    public Ingested read(String uri, byte[] bytes) {
        return outcome(uri, uri, () -> bytes);
    }

    private Ingested outcome(Input input) {
        return switch (input) {
            case Input.File(String name, Path path) ->
                outcome(name, path.toAbsolutePath().normalize().toUri().toString(), () -> bytesOf(path));
            case Input.StandardInput in -> outcome(in.name(), "stdin:", () -> bytesOf(standardInput));
            case Input.Unreadable(String name, String reason) -> new Ingested.Skipped(name, reason);
        };
    }

    private Ingested outcome(String name, String uri, Source source) {
        try {
            byte[] bytes = source.bytes();
            return new Ingested.Found(builder.build(uri, draft(name, uri, bytes)));
        } catch (Refused refused) {
            return new Ingested.Skipped(name, refused.reason());
        } catch (AccessDeniedException denied) {
            return new Ingested.Skipped(name, "may not be read; check its permissions");
        } catch (NoSuchFileException gone) {
            return new Ingested.Skipped(name, "does not exist any more; check the name");
        } catch (IOException failed) {
            String why = failed.getMessage();
            return new Ingested.Skipped(
                    name, "could not be read (%s); check the file and its disk".formatted(why == null ? failed : why));
        }
    }

    private Draft draft(String name, String uri, byte[] bytes) throws Refused {
        if (bytes.length == 0) {
            throw new Refused("is empty; nothing to read");
        }
        Optional<String> unreadable = Format.unreadable(bytes);
        if (unreadable.isPresent()) {
            throw new Refused(
                    "is %s, which cannot be read yet; save it as plain text or HTML".formatted(unreadable.get()));
        }
        String text = TextDecoder.decode(bytes);
        if (text.isBlank()) {
            throw new Refused("is empty but for white space; nothing to read");
        }
        Format format = Format.of(name, text);
        if (format != Format.HTML && text.length() > limits.characters()) {
            throw ArticleBuilder.tooLong(limits);
        }
        return switch (format) {
            case TEXT -> plainText.read(text);
            case MARKDOWN -> markdown.read(text);
            case HTML -> pages.read(text, bytes.length, uri);
        };
    }

    private byte[] bytesOf(Path path) throws IOException, Refused {
        try (InputStream in = Files.newInputStream(path)) {
            return bytesOf(in);
        }
    }

    private byte[] bytesOf(InputStream in) throws IOException, Refused {
        byte[] bytes = in.readNBytes(Math.toIntExact(Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8)));
        if (bytes.length > limits.bytes()) {
            throw new Refused(
                    String.format(Locale.ROOT, "is larger than %,d bytes; split it into articles", limits.bytes()));
        }
        return bytes;
    }

    /** Where the bytes come from. */
    private interface Source {
        byte[] bytes() throws IOException, Refused;
    }
}
