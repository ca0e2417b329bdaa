package org.bellwether.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.model.Change;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Corrector;
import org.bellwether.store.EntryJson;
import org.bellwether.store.ListedCorrection;
import org.bellwether.store.NearCopies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done with the log of corrections. */
final class CorrectLog {
    private CorrectLog() {}

    /** Lists the corrections. */
    @Command(
            name = "log",
            description = "Lists the corrections, oldest first: who made each, when and why, and whether it holds.")
    static final class Log extends CaseCommand {
        private static final Listing<ListedCorrection> LISTING = new Listing<>(
                List.of("N", "ID", "STATE", "WHEN", "WHO", "WHY", "SAYS"),
                List.of(
                        "number", "id", "kind", "says", "targets", "to", "who", "when", "why", "state", "undone",
                        "touches"),
                c -> List.of(
                        Integer.toString(c.number()),
                        c.correction().id().value(),
                        c.state().name().toLowerCase(Locale.ROOT),
                        c.correction().when().toString().substring(0, 10),
                        c.correction().who(),
                        Objects.requireNonNullElse(c.correction().why(), ""),
                        c.correction().change().says()),
                EntryJson::write);

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "table, json, jsonl or csv (default: table on a terminal, else jsonl).")
        @Nullable
        Format format;

        Log(Console console, Stages stages) {
            super(console, stages);
        }

        @Override
        public Integer call() {
            Format wanted = format != null ? format : console.terminal() ? Format.TABLE : Format.JSONL;
            return ask(open -> open.asked(q -> {
                LISTING.print(q.corrections().all()::forEach, wanted, console);
                return Exit.DONE;
            }));
        }
    }

    /** Takes a correction back. */
    @Command(
            name = "undo",
            description = "Takes one correction back; the others stay. It stays in the log, marked as undone.")
    static final class Undo extends Correcting {
        @Parameters(paramLabel = "N|ID", description = "The correction's number or id, as correct log lists them.")
        String which = "";

        Undo(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            throw new IllegalStateException("an undo is an entry of its own");
        }

        @Override
        Entry entry(CaseQueries queries) {
            return Entry.Undo.of(new Corrector(queries).undo(which), who(), clock().instant(), why);
        }
    }

    /** Takes over the corrections of another case. */
    @Command(
            name = "apply",
            description =
                    "Takes over the corrections of another case, from the corrections.jsonl of its export. They apply where the same"
                            + " texts are; those known already are left as they are.")
    static final class Apply extends CaseCommand {
        private static final long MOST_BYTES = 256L << 20;

        @Parameters(paramLabel = "FILE", description = "A corrections.jsonl.")
        Path file = Path.of("");

        Apply(Console console, Stages stages) {
            super(console, stages);
        }

        @Override
        public Integer call() {
            List<Entry> entries = entries();
            CaseFolder.toAsk(folder()).close();
            try (CaseFolder open = CaseFolder.toWrite(folder(), CaseFolder.PATIENCE, "correct")) {
                NearCopies copies = stages.nearCopies();
                open.join(copies);
                Map<String, Integer> before = open.asked(Correcting::counts);
                int added = open.log(entries);
                open.join(copies);
                console.out().println("applied\t%d\tknown\t%d".formatted(added, entries.size() - added));
                Set<CorrectionId> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
                open
                        .asked(q -> {
                            List<ListedCorrection> all = q.corrections().all();
                            return all;
                        })
                        .stream()
                        .filter(c -> c.state() == ListedCorrection.State.NOWHERE
                                && ids.contains(c.correction().id()))
                        .forEach(c -> console.say("%s has no place in this case: %s"
                                .formatted(
                                        c.correction().id(),
                                        c.correction().change().says())));
                Correcting.say(before, open.asked(Correcting::counts), console);
            }
            return Exit.DONE;
        }

        /** All or none: a log with a line that cannot be read is not taken over in part. */
        private List<Entry> entries() {
            List<Entry> entries = new ArrayList<>();
            try {
                if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                    throw new CommandFault(
                            Exit.NO_INPUT,
                            "%s is no file of corrections; export writes one, corrections.jsonl".formatted(file));
                }
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                for (int i = 0; i < lines.size(); i++) {
                    if (!lines.get(i).isBlank()) {
                        entries.add(entry(lines.get(i), i + 1));
                    }
                }
            } catch (IOException failed) {
                throw new CommandFault(Exit.NO_INPUT, "%s cannot be read (%s)".formatted(file, FileFault.why(failed)));
            }
            return entries;
        }

        private Entry entry(String line, int number) {
            try {
                return EntryJson.read(line);
            } catch (IllegalArgumentException unfit) {
                throw new CommandFault(
                        Exit.NO_INPUT, "%s:%d: %s; nothing was taken over".formatted(file, number, unfit.getMessage()));
            }
        }
    }
}
