package org.bellwether.cli;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.ingest.ArticleIngest;
import org.bellwether.ingest.IngestOptions;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Outcomes;
import org.bellwether.ingest.input.Content;
import org.bellwether.language.Engines;
import org.bellwether.language.LanguageEngine;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.store.NearCopies;

/** The stages of the program itself. */
final class ProgramStages implements Stages {
    @Override
    public Inputs inputs(List<String> names, Given given, InputStream standardInput) {
        Outcomes found = new ArticleIngest(options(given), standardInput).read(names);
        return new Inputs() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public Input next() {
                return input(found.next());
            }

            @Override
            public void close() {
                found.close();
            }
        };
    }

    private static IngestOptions options(Given given) {
        return new IngestOptions(given.publisher(), given.published(), given.title(), Limits.DEFAULT)
                .withFields(given.fields())
                .withPagesRead(given.pagesRead());
    }

    private static Input input(Ingested ingested) {
        return switch (ingested) {
            case Ingested.Found(Article article) -> new Input.Found(article);
            case Ingested.Known(ArticleId article, String uri) -> new Input.Known(article, uri);
            case Ingested.Skipped(String name, String reason) -> new Input.Skipped(name, reason);
        };
    }

    @Override
    public AddressInputs.PageIngest pages(Given given) {
        ArticleIngest ingest = new ArticleIngest(options(given), InputStream.nullInputStream());
        return (uri, bytes) -> {
            List<Input> found = new ArrayList<>();
            try (Outcomes outcomes = ingest.read(uri, uri, Content.of(bytes), null)) {
                outcomes.forEachRemaining(outcome -> found.add(input(outcome)));
            }
            return found;
        };
    }

    @Override
    public Function<Article, Reading> reader(List<OwnTable> tables, Consumer<String> progress) {
        Knowledge knowledge = TableOptions.knowledge(tables);
        return new ArticleReader(engine(progress), knowledge)::read;
    }

    /** Opens the language engine, with its data in the user's cache folder. */
    static LanguageEngine engine(Consumer<String> progress) {
        Path cache = Engines.cacheFolder(System.getenv());
        AtomicInteger told = new AtomicInteger(-1);
        try {
            return Engines.english(cache, (step, share) -> {
                int tenth = (int) (share * 10);
                if (told.getAndSet(tenth) != tenth) {
                    progress.accept("%s: %d %%".formatted(step, tenth * 10));
                }
            });
        } catch (UncheckedIOException failed) {
            throw new CommandFault(
                    Exit.MISSING,
                    "the language models cannot be kept in %s (%s); free some space there, or set XDG_CACHE_HOME to another folder"
                            .formatted(cache, failed.getCause()));
        }
    }

    @Override
    public NearCopies nearCopies() {
        return new TextCopies();
    }
}
