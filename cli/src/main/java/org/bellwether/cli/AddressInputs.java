package org.bellwether.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bellwether.fetch.BackOff;
import org.bellwether.fetch.Fetched;
import org.bellwether.fetch.Fetcher;
import org.bellwether.fetch.Hop;
import org.bellwether.fetch.Validators;
import org.bellwether.fetch.Visit;
import org.bellwether.fetch.VisitLog;
import org.bellwether.fetch.WebAddress;
import org.bellwether.fetch.feed.Feed;
import org.bellwether.fetch.feed.FeedException;
import org.bellwether.fetch.feed.FeedItem;
import org.bellwether.fetch.feed.FeedPage;
import org.bellwether.fetch.feed.FeedReader;
import org.bellwether.fetch.feed.Opml;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.AddressList;
import org.bellwether.ingest.input.ListFile;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * The articles behind addresses, fetched one at a time as they are asked for: a page's own, those of the
 * items of a feed, or of what a list names.
 *
 * <p>A visit is remembered once its articles are {@linkplain #kept in the case}; a feed's once all its items are dealt with, so
 * that after a kill nothing is taken for seen that was not.
 */
final class AddressInputs implements Iterator<Input> {
    /** Makes articles of bytes. */
    interface PageIngest {
        List<Input> read(String uri, byte[] bytes);
    }

    /** Something to be fetched. */
    private sealed interface Task {
        /**
         * A page, a feed or a list of feeds.
         *
         * @param told what a list says of the article there, or null
         * @param publisher that the list names, or null
         */
        record Address(
                WebAddress address,
                @Nullable FeedItem told,
                @Nullable String publisher) implements Task {}

        record Item(WebAddress feed, @Nullable String publisher, FeedItem item) implements Task {}

        /**
         * A list of addresses.
         *
         * @param depth how many lists lead to it
         */
        record Listing(WebAddress address, int depth) implements Task {}

        /** All items of a feed were fetched. */
        record FeedDone(Visit visit) implements Task {}
    }

    private static final Duration HOPELESS = Duration.ofHours(12);

    /** Lists of lists within one another: an index of site maps has one more level at most. */
    private static final int DEPTH = 3;

    private final Fetcher fetcher;
    private final VisitLog visits;
    private final Predicate<ArticleId> inCase;
    private final PageIngest ingest;
    private final InstantSource clock;
    private final Consumer<String> say;

    /** For a program that nobody waits for; else what failed before is asked for again at once. */
    private final @Nullable BackOff backOff;

    private final Deque<Task> tasks = new ArrayDeque<>();
    private final Deque<Input> ready = new ArrayDeque<>();

    /** Visits by an article that has to be in the case before they are remembered. */
    private final Map<ArticleId, Visit> waiting = new LinkedHashMap<>();

    /** Visits that are remembered at the end. */
    private final List<Visit> settled = new ArrayList<>();

    /** What lists named so far, so that an address that two of them name is fetched once. */
    private final Set<String> listed = new HashSet<>();

    /** How many addresses of lists may still be fetched. */
    private int room;

    /** Whether all items of the feed at hand were had, or refused for good. */
    private boolean complete = true;

    /**
     * What is fetched for a case.
     *
     * @param folder the case's, where visits are remembered
     * @param inCase what the case has
     * @param given what is said of articles that do not say it themselves
     * @param backOff for a program that nobody waits for; else null
     */
    AddressInputs(
            Fetcher fetcher,
            Path folder,
            Predicate<ArticleId> inCase,
            Stages stages,
            Given given,
            @Nullable BackOff backOff,
            Console console) {
        this.fetcher = fetcher;
        this.visits = VisitLog.of(folder);
        this.inCase = inCase;
        this.ingest = stages.pages(given);
        this.clock = stages.waiting();
        this.backOff = backOff;
        this.say = console::say;
    }

    /** Adds an address to what is fetched. */
    void add(WebAddress address) {
        tasks.add(new Task.Address(address, null, null));
    }

    /**
     * Adds a list of addresses that is at an address.
     *
     * @param atMost how many of its addresses, those of its inner lists among them, are fetched; what is in the case is not counted
     */
    void addList(WebAddress address, int atMost) {
        room = atMost;
        tasks.add(new Task.Listing(address, 0));
    }

    /** Adds the addresses of a list that is in hand. */
    void addList(String name, byte[] bytes, int atMost) {
        room = atMost;
        list(name, bytes, 0);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !tasks.isEmpty()) {
            switch (tasks.remove()) {
                case Task.Address task -> address(task);
                case Task.Listing(WebAddress address, int depth) -> listing(address, depth);
                case Task.Item(WebAddress feed, String publisher, FeedItem item) -> item(feed, publisher, item);
                case Task.FeedDone(Visit visit) -> settled.add(complete ? visit : visit.withoutValidators());
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** Hears that an article is safely in the case. */
    void kept(ArticleId article) {
        Visit visit = waiting.remove(article);
        if (visit != null && !waiting.containsValue(visit)) {
            visits.add(visit);
        }
    }

    /** Hears that all articles are in the case; the feeds, and the pages without an article, are remembered now. */
    void done() {
        settled.forEach(visits::add);
        settled.clear();
    }

    private void address(Task.Address task) {
        WebAddress address = task.address();
        Optional<Visit> before = visits.last(address.toString());
        if (isTooSoon(before)) {
            return;
        }
        switch (fetcher.fetch(address, validators(before))) {
            case Fetched.Unchanged _ -> known(before.orElseThrow());
            case Fetched.Failed failed -> failed(failed, before.orElse(null));
            case Fetched.Page page -> {
                if (Opml.isOpml(page.bytes())) {
                    opml(page);
                } else if (FeedReader.isFeed(page.bytes())) {
                    feed(page);
                } else {
                    List<Input> inputs = ingest.read(page.address().toString(), page.text());
                    found(page, inputs, task.told(), task.publisher());
                }
            }
        }
    }

    private void listing(WebAddress address, int depth) {
        if (room == 0) {
            say.accept("%s was not looked into; as many addresses as asked for were taken from other lists"
                    .formatted(address));
            return;
        }
        switch (fetcher.fetch(address, Validators.NONE)) {
            case Fetched.Unchanged _ -> throw new IllegalStateException(address + " was asked for without conditions");
            case Fetched.Failed failed -> ready.add(new Input.Skipped(address.toString(), failed.reason()));
            case Fetched.Page page -> list(address.toString(), page.bytes(), depth);
        }
    }

    private void list(String name, byte[] bytes, int depth) {
        try {
            ListFile list = ListFile.read(bytes);
            if (list.ofLists() && depth >= DEPTH) {
                throw new Refused("lies in %d lists within one another; name the inner ones".formatted(depth));
            }
            List<Task.Address> pages = new ArrayList<>();
            for (AddressList.Listed page : list.pages()) {
                if (listed.add(page.address())) {
                    parsed(page.address()).ifPresent(address -> pages.add(task(address, page)));
                }
            }
            List<Task> found = list.ofLists()
                    ? pages.stream()
                            .<Task>map(page -> new Task.Listing(page.address(), depth + 1))
                            .toList()
                    : wanted(name, pages);
            // before whatever else waits: what an index names belongs together
            found.reversed().forEach(tasks::addFirst);
        } catch (Refused refused) {
            ready.add(new Input.Skipped(name, refused.reason()));
        }
    }

    /** What site maps of news say of a page is as good as what a feed says of it. */
    private static Task.Address task(WebAddress address, AddressList.Listed page) {
        boolean silent = page.title() == null && !page.published().isKnown();
        return new Task.Address(
                address,
                silent
                        ? null
                        : new FeedItem(
                                address.toString(), address, page.title(), List.of(), page.published(), null, null),
                page.publisher());
    }

    private Optional<WebAddress> parsed(String address) {
        try {
            return Optional.of(WebAddress.parse(address));
        } catch (IllegalArgumentException bad) {
            ready.add(new Input.Skipped(address, String.valueOf(bad.getMessage())));
            return Optional.empty();
        }
    }

    /**
     * As many addresses as there is room for: those never asked for, then those that failed before, so that a list is worked
     * off run by run.
     */
    private List<Task> wanted(String name, List<Task.Address> addresses) {
        List<Task> fresh = new ArrayList<>();
        List<Task> failed = new ArrayList<>();
        int there = 0;
        for (Task.Address address : addresses) {
            Visit before = visits.last(address.address().toString()).orElse(null);
            if (before == null || (before.failures() == 0 && !isInCase(before))) {
                fresh.add(address);
            } else if (before.failures() > 0) {
                failed.add(address);
            } else {
                there++;
                known(before);
            }
        }
        fresh.addAll(failed);
        List<Task> now = fresh.subList(0, Math.min(room, fresh.size()));
        room -= now.size();
        int left = fresh.size() - now.size();
        say.accept("%s: %d addresses, %d of them read before, %d are fetched now%s"
                .formatted(
                        name,
                        addresses.size(),
                        there,
                        now.size(),
                        left == 0 ? "" : "; %d are left for the next time (or --at-most more)".formatted(left)));
        return now;
    }

    private Validators validators(Optional<Visit> before) {
        return before.filter(b -> b.note() == null && isInCase(b))
                .map(Visit::validators)
                .orElse(Validators.NONE);
    }

    /** A feed without articles of its own is remembered like a page whose articles are there. */
    private boolean isInCase(Visit visit) {
        return visit.articles().stream().map(ArticleId::new).allMatch(inCase);
    }

    private void known(Visit before) {
        before.articles().forEach(id -> ready.add(new Input.Known(new ArticleId(id), shown(before))));
        if (before.articles().isEmpty()) {
            say.accept("%s has not changed".formatted(before.key()));
        }
    }

    private static String shown(Visit visit) {
        return visit.address() != null ? visit.address() : visit.key();
    }

    private boolean isTooSoon(Optional<Visit> before) {
        Instant notBefore = before.map(Visit::notBefore).orElse(null);
        return backOff != null && notBefore != null && clock.instant().isBefore(notBefore);
    }

    /** What is not worth having its feed sent anew for: it will be asked for when the feed changes. */
    private static boolean isHopeless(Visit failed) {
        Instant notBefore = failed.notBefore();
        return notBefore != null && Duration.between(failed.at(), notBefore).compareTo(HOPELESS) > 0;
    }

    private void failed(Fetched.Failed failed, @Nullable Visit before) {
        String key = failed.asked().toString();
        ready.add(new Input.Skipped(key, failed.reason()));
        complete &= !failed.passing();
        settled.add(failed(before, key, failed.hops(), failed.reason(), failed.passing(), failed.notBefore()));
    }

    private Visit failed(
            @Nullable Visit before, String key, List<Hop> hops, String why, boolean passing, @Nullable Instant asked) {
        Instant now = clock.instant();
        int failures = before == null ? 1 : before.failures() + 1;
        Instant usual = backOff == null ? now : now.plus(backOff.after(failures, passing, key));
        return Visit.failed(before, key, now, hops, why, asked != null && asked.isAfter(usual) ? asked : usual);
    }

    private void opml(Fetched.Page page) {
        try {
            Opml.feeds(page.bytes(), page.contentType()).forEach(this::add);
        } catch (FeedException bad) {
            ready.add(new Input.Skipped(page.asked().toString(), bad.reason()));
        }
    }

    private void feed(Fetched.Page page) {
        try {
            Feed feed = FeedReader.read(page.bytes(), page.contentType(), page.address());
            complete = true;
            // before whatever else waits: a feed's items belong together
            List<Task> items = new ArrayList<>();
            feed.items().forEach(item -> items.add(new Task.Item(page.asked(), feed.title(), item)));
            items.add(new Task.FeedDone(Visit.of(page, null, List.of())));
            items.reversed().forEach(tasks::addFirst);
        } catch (FeedException bad) {
            ready.add(new Input.Skipped(page.asked().toString(), bad.reason()));
        }
    }

    private void item(WebAddress feed, @Nullable String publisher, FeedItem item) {
        Optional<byte[]> full = FeedPage.of(item, publisher);
        String key = item.address() != null ? item.address().toString() : feed + " " + item.key();
        Optional<Visit> before = visits.last(key);
        if (isTooSoon(before)) {
            complete &= isHopeless(before.orElseThrow());
            return;
        }
        Visit seen = before.orElse(null);
        if (seen != null && seen.failures() == 0 && isInCase(seen) && Objects.equals(seen.changed(), item.changed())) {
            seen.articles().forEach(id -> ready.add(new Input.Known(new ArticleId(id), shown(seen))));
            return;
        }
        if (full.isPresent()) {
            String uri = item.address() != null ? item.address().toString() : feed.toString();
            Visit visit = Visit.ofItem(key, clock.instant(), uri, item.changed());
            found(key, visit, ingest.read(uri, full.get()), item, publisher);
            return;
        }
        if (item.address() == null) {
            ready.add(new Input.Skipped(key, "the feed holds only a part of it, and no address"));
            return;
        }
        switch (fetcher.fetch(item.address(), validators(before))) {
            case Fetched.Unchanged _ -> known(before.orElseThrow());
            case Fetched.Failed failed -> failed(failed, before.orElse(null));
            case Fetched.Page page -> found(page, ingest.read(page.address().toString(), page.text()), item, publisher);
        }
    }

    private void found(Fetched.Page page, List<Input> inputs, @Nullable FeedItem item, @Nullable String publisher) {
        Visit visit = Visit.of(page, item == null ? null : item.changed(), List.of());
        found(page.asked().toString(), visit, inputs, item, publisher);
    }

    private void found(
            String name, Visit visit, List<Input> inputs, @Nullable FeedItem item, @Nullable String publisher) {
        List<Article> articles = new ArrayList<>();
        String note = null;
        for (Input input : inputs) {
            switch (input) {
                case Input.Found(Article article) -> articles.add(dated(article, visit, item, publisher));
                case Input.Skipped(String _, String reason) -> {
                    note = reason;
                    ready.add(new Input.Skipped(name, reason));
                }
                case Input.Known known -> ready.add(known);
            }
        }
        if (articles.isEmpty() && note != null) {
            Visit before = visits.last(visit.key()).orElse(null);
            settled.add(failed(before, visit.key(), visit.hops(), note, false, null));
            return;
        }
        Visit full =
                visit.withArticles(articles.stream().map(a -> a.id().value()).toList());
        articles.forEach(article -> {
            waiting.put(article.id(), full);
            ready.add(new Input.Found(article));
        });
    }

    /** With when it was fetched, and what the feed knows of it where the page says less. */
    private static Article dated(Article article, Visit visit, @Nullable FeedItem item, @Nullable String publisher) {
        When published = article.published();
        boolean own = published.method() == When.Method.GIVEN
                || (published.method().isDeclared() && published.precision() == When.Precision.DAY);
        if (!own && item != null && item.published().isKnown()) {
            published = item.published();
        }
        return new Article(
                article.id(),
                article.uri(),
                article.title() != null ? article.title() : item == null ? null : item.title(),
                article.publisher() != null ? article.publisher() : item == null ? null : publisher,
                article.authors(),
                article.language(),
                published,
                visit.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                article.text(),
                article.sha256(),
                article.canonical(),
                article.blocks());
    }
}
