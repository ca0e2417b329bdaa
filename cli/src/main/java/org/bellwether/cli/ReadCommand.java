package org.bellwether.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Plain;
import org.bellwether.fetch.Fetcher;
import org.bellwether.fetch.WebAddress;
import org.bellwether.ingest.rows.FieldNames;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.OwnTable;
import org.bellwether.model.When;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.NearCopies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles into a case. */
@Command(
        name = "read",
        description =
                "Reads files, folders, addresses (pages and feeds) or standard input (-) into the case; one line for each article once it is safely there."
                        + " Tables given by --actors and --agents (repeatable; columns in any order, lines that begin with # left out) are kept"
                        + " with the case: later reads, and reread, use them; one of the same file name takes the old one's place.")
final class ReadCommand extends CaseCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "PATH|URL|-",
            description =
                    "Files (text, HTML, PDF, Word, e-mail, tables, archives), folders (with all below them but hidden files and READMEs), addresses of pages and feeds, or - for standard input.")
    List<String> names = List.of();

    @Option(
            names = "--list",
            paramLabel = "FILE|URL|-",
            description =
                    "Fetches what a list names (repeatable): one address a line, a site map or an index of them, or GDELT's tables, packed or not."
                            + " What was read before is not asked for again.")
    List<String> lists = List.of();

    @Option(
            names = "--at-most",
            paramLabel = "N",
            description =
                    "How many addresses of each list are fetched (default: ${DEFAULT-VALUE}); the next time goes on where this one stopped.")
    int atMost = 1000;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Who published them, where an input does not say.")
    @Nullable
    String publisher;

    @Option(names = "--published", paramLabel = "DATE", description = "When: 2022, 2022-03 or 2022-03-02.")
    @Nullable
    String published;

    @Option(names = "--title", paramLabel = "TEXT", description = "The headline.")
    @Nullable
    String title;

    @Option(
            names = "--field",
            paramLabel = "NAME=COLUMN",
            description =
                    "Of JSON and CSV, which field holds the text, title, published, publisher, authors, language or uri"
                            + " (repeatable; a dot goes into an object): --field text=body. Usual names are known.")
    List<String> fields = List.of();

    @Mixin
    TableOptions own = new TableOptions();

    @Mixin
    FetchMixin fetching = new FetchMixin();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl for one object a line (default: tab-separated).")
    @Nullable
    Format format;

    @Option(names = "--threads", paramLabel = "N", hidden = true, description = "How many articles are read at once.")
    @Nullable
    Integer threads;

    ReadCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        if (names.isEmpty() && lists.isEmpty()) {
            throw new CommandFault(Exit.WRONG_USE, "nothing to read was named; give PATH, URL or -, or --list FILE");
        }
        if (atMost < 1) {
            throw new CommandFault(Exit.WRONG_USE, "--at-most %d must be 1 or more".formatted(atMost));
        }
        Given given = given();
        List<OwnTable> tables = own.tables();
        boolean asJson = format == Format.JSONL || format == Format.JSON;
        if (lists.isEmpty() && names.stream().noneMatch(WebAddress::looksLike)) {
            try (Inputs inputs = stages.inputs(names, given, console.in())) {
                return read(folder(), tables, new Found(inputs, console), asJson);
            }
        }
        try (Fetcher fetcher = stages.fetcher(fetching.options())) {
            AddressInputs addresses = new AddressInputs(
                    fetcher, folder(), new KnownArticles(folder())::has, stages, given, null, console);
            try (NamedInputs inputs = new NamedInputs(names, stages, given, console.in(), addresses, lists, atMost)) {
                return read(folder(), tables, new Found(inputs, console, addresses), asJson);
            }
        }
    }

    /**
     * Reads all that is found into a case.
     *
     * @param tables a user's own, to be kept with the case
     */
    int read(Path folder, List<OwnTable> tables, Found found, boolean asJson) {
        if (!found.hasNext() && found.known().isEmpty()) {
            throw new CommandFault(
                    Exit.NO_INPUT, "nothing could be read; name files, folders or addresses that hold articles");
        }
        Map<ReadingRun.Outcome, Integer> counts = new EnumMap<>(ReadingRun.Outcome.class);
        int faults;
        try (CaseFolder open = CaseFolder.toWrite(folder, CaseFolder.PATIENCE, "read");
                Progress progress = Progress.of(console)) {
            if (KeptTables.add(open, tables)) {
                console.say(
                        "what the case has was read without these tables; bellwether reread --case %s reads it again with them"
                                .formatted(folder));
            }
            NearCopies copies = stages.nearCopies();
            open.recall(copies);
            int cores = threads != null
                    ? Math.max(1, threads)
                    : Runtime.getRuntime().availableProcessors();
            faults = new ReadingRun(open, stages, copies, console, cores, (outcome, article) -> {
                        counts.merge(outcome, 1, Integer::sum);
                        progress.step();
                        found.kept(article.id());
                        report(outcome, article.id(), article.uri(), asJson);
                    })
                    .run(found, false);
            found.done();
            for (Input.Known known : found.known()) {
                counts.merge(ReadingRun.Outcome.UNCHANGED, 1, Integer::sum);
                report(ReadingRun.Outcome.UNCHANGED, known.article(), known.uri(), asJson);
            }
            open.joinIfDue(copies);
            if (!open.isJoined()) {
                console.say("the case is large; its actors and events are brought up to date when it is next asked");
            }
        }
        console.say("%d read, %d duplicate, %d unchanged, %d skipped"
                .formatted(
                        counts.getOrDefault(ReadingRun.Outcome.READ, 0),
                        counts.getOrDefault(ReadingRun.Outcome.DUPLICATE, 0),
                        counts.getOrDefault(ReadingRun.Outcome.UNCHANGED, 0),
                        found.skipped() + faults));
        if (faults > 0) {
            return Exit.OUR_FAULT;
        }
        return found.skipped() > 0 ? Exit.SKIPPED : Exit.DONE;
    }

    private void report(ReadingRun.Outcome outcome, ArticleId article, String uri, boolean asJson) {
        String word = outcome.name().toLowerCase(Locale.ROOT);
        console.out()
                .println(
                        asJson
                                ? Json.object("outcome", word, "id", article.value(), "uri", uri)
                                : word + "\t" + article + "\t" + Plain.line(uri));
        console.out().flush();
    }

    private Given given() {
        When when = null;
        if (published != null) {
            try {
                when = Dates.parse(published);
            } catch (DateTimeException bad) {
                throw new CommandFault(
                        Exit.WRONG_USE,
                        "--published '%s' is no date; write 2022, 2022-03 or 2022-03-02".formatted(published));
            }
        }
        if ((publisher != null && publisher.isBlank()) || (title != null && title.isBlank())) {
            throw new CommandFault(Exit.WRONG_USE, "--publisher and --title must not be blank");
        }
        try {
            return new Given(publisher, when, title, FieldNames.parse(fields), new PagesInCase(folder()));
        } catch (IllegalArgumentException bad) {
            throw new CommandFault(Exit.WRONG_USE, "--field: " + bad.getMessage());
        }
    }

    /** The articles among the inputs; what cannot be read is named and counted. */
    static final class Found implements Iterator<Article> {
        private final Iterator<Input> inputs;
        private final Console console;
        private final @Nullable AddressInputs addresses;
        private final List<Input.Known> known = new ArrayList<>();
        private @Nullable Article next;
        private int skipped;

        Found(Iterator<Input> inputs, Console console) {
            this(inputs, console, null);
        }

        /**
         * Articles of which some were fetched.
         *
         * @param addresses hear which articles are in the case
         */
        Found(Iterator<Input> inputs, Console console, @Nullable AddressInputs addresses) {
            this.inputs = inputs;
            this.console = console;
            this.addresses = addresses;
        }

        /** Tells that an article is safely in the case. */
        void kept(ArticleId article) {
            if (addresses != null) {
                addresses.kept(article);
            }
        }

        /** Tells that all are. */
        void done() {
            if (addresses != null) {
                addresses.done();
            }
        }

        /** Those that are in the case and were not sent again. */
        List<Input.Known> known() {
            return known;
        }

        @Override
        public boolean hasNext() {
            while (next == null && inputs.hasNext()) {
                switch (inputs.next()) {
                    case Input.Found(Article article) -> next = article;
                    case Input.Known there -> known.add(there);
                    case Input.Skipped(String name, String reason) -> {
                        skipped++;
                        console.say("skipped %s: %s".formatted(name, reason));
                    }
                }
            }
            return next != null;
        }

        @Override
        public Article next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Article article = java.util.Objects.requireNonNull(next);
            next = null;
            return article;
        }

        int skipped() {
            return skipped;
        }
    }
}
