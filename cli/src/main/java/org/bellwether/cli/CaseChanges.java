package org.bellwether.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.bellwether.ask.Titles;
import org.bellwether.fetch.FetchOptions;
import org.bellwether.fetch.Fetcher;
import org.bellwether.fetch.WebAddress;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.NearCopies;
import org.bellwether.web.Changes;
import org.jspecify.annotations.Nullable;

/** What the workbench changes in a case, done as the commands do it. */
final class CaseChanges implements Changes {
    /** Addresses of what was handed over, not found anywhere. */
    private static final String HANDED_OVER = "added:";

    private final Console console;
    private final Stages stages;
    private final FetchOptions fetching;

    /**
     * Changes cases.
     *
     * @param fetching how addresses are fetched, and which are refused
     */
    CaseChanges(Console console, Stages stages, FetchOptions fetching) {
        this.console = console;
        this.stages = stages;
        this.fetching = fetching;
    }

    @Override
    public boolean fetches() {
        return true;
    }

    @Override
    public void add(Path folder, List<Addition> additions, Listener listener) {
        Path temporary = made();
        try (CaseFolder open = CaseFolder.toWrite(folder, CaseFolder.PATIENCE, "read in the workbench");
                Fetcher fetcher = stages.fetcher(fetching)) {
            NearCopies copies = stages.nearCopies();
            open.recall(copies);
            AddressInputs addresses =
                    new AddressInputs(fetcher, folder, open::has, stages, Given.NOTHING, null, console);
            Articles articles = new Articles(additions, temporary, addresses, listener);
            int cores = Runtime.getRuntime().availableProcessors();
            new ReadingRun(open, stages, copies, console, cores, new ReadingRun.Listener() {
                        @Override
                        public void done(ReadingRun.Outcome outcome, Article article) {
                            articles.step();
                            addresses.kept(article.id());
                            listener.article(
                                    outcome.name().toLowerCase(Locale.ROOT),
                                    article.id().value(),
                                    named(article),
                                    null);
                        }

                        @Override
                        public void failed(Article article, String reason) {
                            articles.step();
                            listener.article("skipped", null, named(article), reason);
                        }
                    })
                    .run(articles, false);
            addresses.done();
            listener.progress(articles.total(), articles.total(), "bringing actors and events together");
            open.join(copies);
        } finally {
            delete(temporary);
        }
    }

    private static String named(Article article) {
        if (article.title() != null) {
            return article.title();
        }
        String uri = article.uri();
        return uri.startsWith(HANDED_OVER) ? uri.substring(HANDED_OVER.length()) : Titles.file(uri);
    }

    @Override
    public boolean remove(Path folder, ArticleId article) {
        try (CaseFolder open = CaseFolder.toWrite(folder, CaseFolder.PATIENCE, "remove in the workbench")) {
            boolean removed = open.remove(article);
            if (removed) {
                open.join(stages.nearCopies());
            }
            return removed;
        }
    }

    @Override
    public void join(Path folder) {
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            if (!open.isJoined() && open.tryWrite("joining")) {
                open.join(stages.nearCopies());
            }
        }
    }

    private static Path made() {
        try {
            return Files.createTempDirectory("bellwether-added-");
        } catch (IOException failed) {
            throw new CommandFault(
                    Exit.MISSING,
                    "what was added cannot be kept for reading (%s); check the disk".formatted(FileFault.why(failed)));
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** The articles in what was added, made one addition after the other. */
    private final class Articles implements Iterator<Article> {
        private final Iterator<Addition> additions;
        private final Path temporary;
        private final AddressInputs addresses;
        private final Listener listener;
        private final List<Article> waiting = new ArrayList<>();
        private int total;
        private int done;
        private int number;

        /** How many inputs the address at hand has given, -1 while there is none. */
        private int fetched = -1;

        private String current = "";

        Articles(List<Addition> additions, Path temporary, AddressInputs addresses, Listener listener) {
            this.additions = additions.iterator();
            this.total = additions.size();
            this.temporary = temporary;
            this.addresses = addresses;
            this.listener = listener;
        }

        void step() {
            done++;
            listener.progress(done, total, "");
        }

        int total() {
            return total;
        }

        @Override
        public boolean hasNext() {
            while (waiting.isEmpty()) {
                if (fetched >= 0) {
                    fetch();
                } else if (additions.hasNext()) {
                    Addition addition = additions.next();
                    listener.progress(done, total, addition.name());
                    open(addition);
                } else {
                    return false;
                }
            }
            return true;
        }

        private void open(Addition addition) {
            switch (addition) {
                case Address(String address) -> {
                    current = address;
                    try {
                        addresses.add(WebAddress.parse(address));
                        fetched = 0;
                    } catch (IllegalArgumentException bad) {
                        skipped(address, String.valueOf(bad.getMessage()));
                    }
                }
                case Content content -> open(content);
            }
        }

        /** One more article of the address at hand: a feed has many, and each is read while the next is fetched. */
        private void fetch() {
            if (!addresses.hasNext()) {
                if (fetched == 0) {
                    unchanged(null, current, "nothing there is new");
                }
                fetched = -1;
                return;
            }
            fetched++;
            total += fetched > 1 ? 1 : 0;
            switch (addresses.next()) {
                case Input.Found(Article article) -> waiting.add(article);
                case Input.Known(ArticleId article, String uri) ->
                    unchanged(article.value(), uri, "the server says that it has not changed");
                case Input.Skipped(String name, String reason) -> skipped(name, reason);
            }
        }

        private void open(Content content) {
            int found = 0;
            Path file = written(content);
            Given given = new Given(content.publisher(), content.published(), content.title());
            try (Inputs inputs = stages.inputs(List.of(file.toString()), given, InputStream.nullInputStream())) {
                while (inputs.hasNext()) {
                    found++;
                    switch (inputs.next()) {
                        case Input.Found(Article article) -> waiting.add(handedOver(article, file, content.name()));
                        case Input.Known known ->
                            throw new IllegalStateException(known + " though no address was asked for");
                        case Input.Skipped(String name, String reason) ->
                            skipped(name.replace(file.toString(), content.name()), reason);
                    }
                }
            }
            total += Math.max(0, found - 1);
        }

        private void skipped(String name, String reason) {
            listener.article("skipped", null, name, reason);
            step();
        }

        private void unchanged(@Nullable String id, String name, String reason) {
            listener.article("unchanged", id, name, reason);
            step();
        }

        /** In a folder of its own, so that two may have one name. */
        private Path written(Content content) {
            try {
                Path folder = Files.createDirectory(temporary.resolve(Integer.toString(++number)));
                return Files.write(folder.resolve(content.name()), content.content());
            } catch (IOException failed) {
                throw new CommandFault(
                        Exit.MISSING,
                        "what was added cannot be kept for reading (%s); check the disk"
                                .formatted(FileFault.why(failed)));
            }
        }

        @Override
        public Article next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return waiting.removeFirst();
        }
    }

    /** The file was ours and is gone afterwards: what was handed over has no address. */
    private static Article handedOver(Article article, Path file, @Nullable String name) {
        String uri = article.uri();
        String ours = file.toUri().toString();
        return uri.startsWith(ours)
                ? new Article(
                        article.id(),
                        HANDED_OVER + name + uri.substring(ours.length()),
                        article.title(),
                        article.publisher(),
                        article.authors(),
                        article.language(),
                        article.published(),
                        article.retrieved(),
                        article.text(),
                        article.sha256(),
                        article.canonical(),
                        article.blocks())
                : article;
    }
}
