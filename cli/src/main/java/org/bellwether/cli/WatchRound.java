package org.bellwether.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bellwether.ask.Plain;
import org.bellwether.ask.brief.Changes;
import org.bellwether.ask.brief.ChangesMaker;
import org.bellwether.ask.brief.Markdown;
import org.bellwether.ask.brief.Marks;
import org.bellwether.fetch.BackOff;
import org.bellwether.fetch.Fetcher;
import org.bellwether.fetch.WebAddress;
import org.bellwether.fetch.Webhook;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.NearCopies;
import org.jspecify.annotations.Nullable;

/**
 * One look at all sources that are due: read, join, compare, tell.
 *
 * <p>What is new is told before the marks are moved: after a kill in between it is told once more rather than never. The case is
 * held while it is written and free for others between two looks.
 */
final class WatchRound {
    /** Of what the webhook does not take. */
    private static final int MOST_UNSENT = 100;

    private final Path folder;
    private final Console console;
    private final Stages stages;
    private final Fetcher fetcher;
    private final BackOff backOff;
    private final @Nullable Webhook webhook;
    private final @Nullable Path feed;
    private WatchState state;

    WatchRound(
            Path folder,
            Console console,
            Stages stages,
            Fetcher fetcher,
            BackOff backOff,
            @Nullable Webhook webhook,
            @Nullable Path feed) {
        this.folder = folder;
        this.console = console;
        this.stages = stages;
        this.fetcher = fetcher;
        this.backOff = backOff;
        this.webhook = webhook;
        this.feed = feed;
        this.state = WatchState.of(folder);
    }

    boolean isDue(String source, Instant now) {
        Instant next = state.next().get(source);
        return next == null || !next.isAfter(now);
    }

    /** When the next of some sources is due. */
    Instant next(List<String> sources) {
        return sources.stream()
                .map(s -> state.next().getOrDefault(s, Instant.MIN))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /**
     * Looks at some sources.
     *
     * @param next when they are due again
     * @return the exit code that this look alone would give
     */
    int look(List<String> sources, Instant next) {
        int exit;
        Changes changes;
        Marks marks;
        WatchState looked = state;
        try (CaseFolder open = CaseFolder.toWrite(folder, CaseFolder.PATIENCE, "watch")) {
            NearCopies copies = stages.nearCopies();
            if (looked.marks() == null) {
                open.join(copies);
                looked = looked.withMarks(open.asked(Marks::of));
                looked.keep(folder);
            }
            AddressInputs addresses =
                    new AddressInputs(fetcher, folder, open::has, stages, Given.NOTHING, backOff, console);
            List<String> paths = new ArrayList<>();
            for (String source : sources) {
                if (WebAddress.looksLike(source)) {
                    addresses.add(WebAddress.parse(source));
                } else {
                    String looks = FolderLooks.of(Path.of(source));
                    if (!looks.equals(looked.folders().get(source))) {
                        paths.add(source);
                        looked = looked.withFolder(source, looks);
                    }
                }
                looked = looked.withNext(source, next);
            }
            exit = read(open, copies, addresses, paths);
            open.join(copies);
            Marks before = java.util.Objects.requireNonNull(looked.marks());
            changes = open.asked(queries -> ChangesMaker.make(queries, before));
            marks = open.asked(Marks::of);
        }
        state = looked;
        tell(changes, marks);
        return exit;
    }

    private int read(CaseFolder open, NearCopies copies, AddressInputs addresses, List<String> paths) {
        ReadCommand.Found fetched = new ReadCommand.Found(addresses, console, addresses);
        int skipped = 0;
        int faults = 0;
        boolean recalled = false;
        Given known = Given.NOTHING.withPagesRead(new PagesInCase(open.folder()));
        try (Inputs files =
                paths.isEmpty() ? Inputs.of(Collections.emptyIterator()) : stages.inputs(paths, known, console.in())) {
            for (ReadCommand.Found found : List.of(new ReadCommand.Found(files, console), fetched)) {
                if (found.hasNext() && !recalled) {
                    open.recall(copies);
                    recalled = true;
                }
                int cores = Runtime.getRuntime().availableProcessors();
                faults += new ReadingRun(open, stages, copies, console, cores, (_, article) -> found.kept(article.id()))
                        .run(found, false);
                found.done();
                skipped += found.skipped();
            }
        }
        return faults > 0 ? Exit.OUR_FAULT : skipped > 0 ? Exit.SKIPPED : Exit.DONE;
    }

    private void tell(Changes changes, Marks marks) {
        Instant now = stages.waiting().instant().truncatedTo(ChronoUnit.SECONDS);
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        WatchState told = state.withMarks(marks);
        if (!changes.isEmpty()) {
            Markdown.of(changes.brief())
                    .lines()
                    .forEach(line -> console.out().println(line.isBlank() ? "" : Plain.line(line)));
            console.out().println();
            console.out().flush();
            told = told.withEntries(ChangeFeed.with(told.entries(), changes.all(), now));
            if (webhook != null) {
                List<String> unsent = new ArrayList<>(told.unsent());
                unsent.add(ChangeJson.of(name, changes, now));
                if (unsent.size() > MOST_UNSENT) {
                    console.say("the webhook has not taken %d briefs; the oldest is given up".formatted(MOST_UNSENT));
                    unsent.removeFirst();
                }
                told = told.withUnsent(unsent);
            }
        }
        if (feed != null && (!changes.isEmpty() || !java.nio.file.Files.exists(feed))) {
            ChangeFeed.write(feed, name, told.entries(), now);
        }
        state = told;
        state.keep(folder);
        send();
    }

    private void send() {
        while (webhook != null && !state.unsent().isEmpty()) {
            Optional<String> why = webhook.post(state.unsent().getFirst());
            if (why.isPresent()) {
                console.say("the webhook cannot be reached (%s); %d briefs wait to be sent"
                        .formatted(why.get(), state.unsent().size()));
                return;
            }
            state = state.withUnsent(state.unsent().subList(1, state.unsent().size()));
            state.keep(folder);
        }
    }
}
