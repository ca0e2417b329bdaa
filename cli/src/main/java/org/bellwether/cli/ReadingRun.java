package org.bellwether.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bellwether.extract.ArticleReader;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.NearCopies;
import org.bellwether.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles on all cores and puts them into a case one by one, in the order in which they came.
 *
 * <p>They are read with the tables of a user's own that the case keeps. At most a few articles a core wait at any time, so memory does not grow with their number.
 */
final class ReadingRun {
    /** What became of an article. */
    enum Outcome {
        READ,
        /** Read, and a copy of one that was in the case before. */
        DUPLICATE,
        /** It was in the case already. */
        UNCHANGED
    }

    /** Hears of each article once it is safely in the case. */
    interface Listener {
        void done(Outcome outcome, Article article);

        /** One could not be read through a fault of ours. */
        default void failed(Article article, String reason) {}
    }

    private record Pending(Article article, @Nullable Future<StoredArticle> reading) {}

    private final CaseFolder folder;
    private final Console console;
    private final Listener listener;
    private final NearCopies copies;
    private final ReaderOnDemand reader;
    private final int threads;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Set<ArticleId> underway = new HashSet<>();
    private int faults;

    /**
     * Prepares a run.
     *
     * @param copies knows the articles that are in the case, and gets to know the new ones
     */
    ReadingRun(CaseFolder folder, Stages stages, NearCopies copies, Console console, int threads, Listener listener) {
        this.folder = folder;
        this.console = console;
        this.threads = threads;
        this.listener = listener;
        this.copies = copies;
        this.reader = new ReaderOnDemand(stages, folder.tables(), console::say);
    }

    /**
     * Reads what is not in the case yet.
     *
     * @param again whether articles that are in the case are read again
     * @return how many articles could not be read through a fault of ours
     */
    int run(Iterator<Article> articles, boolean again) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            try {
                while (articles.hasNext()) {
                    Article article = articles.next();
                    boolean known = !again && (underway.contains(article.id()) || folder.has(article.id()));
                    underway.add(article.id());
                    pending.add(new Pending(article, known ? null : pool.submit(reading(article))));
                    while (pending.size() > 3 * threads) {
                        finishFirst();
                    }
                }
                while (!pending.isEmpty()) {
                    finishFirst();
                }
            } catch (RuntimeException | Error broken) {
                pool.shutdownNow();
                throw broken;
            }
        }
        return faults;
    }

    private Callable<StoredArticle> reading(Article article) {
        String language = article.language();
        if (language != null && !ArticleReader.analyses(article)) {
            String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
            console.say("%s is in %s; it is kept and can be searched, but is not analysed"
                    .formatted(article.uri(), name.isEmpty() ? language : name));
            return () -> new StoredArticle(article, Reading.empty(article.id()), false);
        }
        Function<Article, Reading> opened = reader.open();
        return () -> new StoredArticle(article, opened.apply(article), true);
    }

    private void finishFirst() {
        Pending first = pending.remove();
        underway.remove(first.article().id());
        if (first.reading() == null) {
            listener.done(Outcome.UNCHANGED, first.article());
            return;
        }
        try {
            StoredArticle stored = first.reading().get();
            boolean sameText = folder.hasText(first.article().sha256());
            folder.add(stored, Main.PROGRAM, copies);
            boolean copy = sameText || copies.isCopy(first.article().id());
            listener.done(copy ? Outcome.DUPLICATE : Outcome.READ, first.article());
        } catch (ExecutionException failed) {
            // One article that we stumble over, or that takes all the memory, must not cost the others.
            faults++;
            listener.failed(first.article(), "could not be read through a fault of ours; please report it");
            console.say("%s could not be read through a fault of ours (%s); please report it"
                    .formatted(first.article().uri(), failed.getCause()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFault(Exit.OUR_FAULT, "interrupted; the articles named so far are in the case");
        }
    }

    /** Opens the reader when the first article needs it. */
    private static final class ReaderOnDemand {
        private final Stages stages;
        private final List<OwnTable> tables;
        private final Consumer<String> progress;
        private @Nullable Function<Article, Reading> opened;

        ReaderOnDemand(Stages stages, List<OwnTable> tables, Consumer<String> progress) {
            this.stages = stages;
            this.tables = tables;
            this.progress = progress;
        }

        Function<Article, Reading> open() {
            Function<Article, Reading> reader = opened;
            if (reader == null) {
                reader = stages.reader(tables, progress);
                opened = reader;
            }
            return reader;
        }
    }
}
