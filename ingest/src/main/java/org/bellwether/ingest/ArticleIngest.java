package org.bellwether.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.input.Input;
import org.bellwether.ingest.input.InputFinder;
import org.bellwether.ingest.language.LanguageGuess;
import org.bellwether.ingest.text.Attributions;
import org.bellwether.ingest.within.Member;
import org.jspecify.annotations.Nullable;

/**
 * Reads files, folders and standard input into articles. One outcome for each thing found, archives, mail boxes and tables
 * unfolded, in the order of the names given; whatever is wrong with one, the others are read. Thread-safe as long as standard
 * input is asked for once.
 */
public final class ArticleIngest {
    private final Limits limits;
    private final InputStream standardInput;
    private final ArticleBuilder builder;
    private final FormatReaders readers;

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
        this.builder = new ArticleBuilder(options, LanguageGuess.bundled(), Attributions.bundled());
        this.readers = new FormatReaders(options);
    }

    /**
     * What the names stand for, read one at a time as the outcomes are asked for.
     *
     * @param names files, folders, or {@code -} for standard input
     * @return to be closed where it is not asked to its end
     */
    public Outcomes read(List<String> names) {
        // A stream's iterator takes in all that one name stands for at once: of files it may, of articles it must not.
        Iterator<Input> inputs =
                List.copyOf(names).stream().flatMap(InputFinder::find).iterator();
        return unfolding(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return inputs.hasNext();
            }

            @Override
            public Member next() {
                return member(inputs.next());
            }
        });
    }

    /**
     * Reads one input that is in memory already and is one article; of several the first.
     *
     * @param uri what the article's {@code uri} becomes; its ending tells Markdown from plain text
     */
    public Ingested read(String uri, byte[] bytes) {
        try (Outcomes outcomes = read(uri, uri, Content.of(bytes), null)) {
            return outcomes.hasNext()
                    ? outcomes.next()
                    : new Ingested.Skipped(uri, "holds nothing; give a file with at least one article");
        }
    }

    /**
     * Reads what came from somewhere else, an address for example.
     *
     * @param name what a user knows it by
     * @param uri what the article's {@code uri} becomes
     * @param retrieved when it was fetched, an ISO instant; null where it was not
     */
    public Outcomes read(String name, String uri, Content content, @Nullable String retrieved) {
        Member one = new Member.Held(name, uri, content, retrieved);
        return unfolding(List.of(one).iterator());
    }

    private Outcomes unfolding(Iterator<Member> inputs) {
        return new Unfolding(inputs, readers, builder, limits);
    }

    private Member member(Input input) {
        return switch (input) {
            case Input.File(String name, Path path) ->
                new Member.Held(name, path.toAbsolutePath().normalize().toUri().toString(), Content.of(path), null);
            case Input.StandardInput in -> new Member.Held(in.name(), "stdin:", Content.passing(standardInput), null);
            case Input.Unreadable(String name, String reason) -> new Member.Unreadable(name, reason);
        };
    }
}
