package org.bellwether.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Plain;
import org.bellwether.model.Change;
import org.bellwether.model.Entry;
import org.bellwether.model.Event;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Corrector;
import org.bellwether.store.ListedCorrection;
import org.bellwether.store.NearCopies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Makes one correction, joins the case again and says what has changed. */
abstract class Correcting extends CaseCommand {
    private final Clock clock;

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason; it is shown with what is corrected.")
    @Nullable
    String why;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Who corrects (default: your user name on this machine).")
    @Nullable
    String who;

    Correcting(Console console, Stages stages, Clock clock) {
        super(console, stages);
        this.clock = clock;
    }

    /** The correction that is wanted. */
    abstract Change change(Corrector corrector);

    /** The entry that is written into the log. */
    Entry entry(CaseQueries queries) {
        return Entry.Correction.of(change(new Corrector(queries)), who(), clock.instant(), why);
    }

    String who() {
        String name = who != null ? who : System.getProperty("user.name", "");
        if (name.isBlank() || name.equals("?")) {
            throw new CommandFault(Exit.WRONG_USE, "nobody corrects a case unnamed; say who with --who NAME");
        }
        return name;
    }

    Clock clock() {
        return clock;
    }

    @Override
    public Integer call() {
        CaseFolder.toAsk(folder()).close(); // says so where there is none
        try (CaseFolder open = CaseFolder.toWrite(folder(), CaseFolder.PATIENCE, "correct")) {
            NearCopies copies = stages.nearCopies();
            open.join(copies);
            Map<String, Integer> before = open.asked(Correcting::counts);
            Entry entry = open.asked(this::entry);
            open.log(List.of(entry));
            open.join(copies);
            report(open, entry);
            say(before, open.asked(Correcting::counts), console);
        }
        return Exit.DONE;
    }

    private void report(CaseFolder open, Entry entry) {
        open.asked(q -> {
            ListedCorrection listed = q.corrections().all().stream()
                    .filter(c -> c.correction().id().equals(entry.id())
                            || (entry instanceof Entry.Undo undo
                                    && c.correction().id().equals(undo.of())))
                    .findFirst()
                    .orElseThrow();
            console.out()
                    .println("%s\t%s\t%s"
                            .formatted(
                                    entry instanceof Entry.Undo ? "undone" : "corrected",
                                    listed.correction().id(),
                                    Plain.line(listed.correction().change().says())));
            listed.touches()
                    .forEach(id -> console.out().println("now\t%s\t%s".formatted(id, Plain.line(shown(id, q)))));
            return listed;
        });
    }

    /** An item in a few words. */
    private static String shown(String id, CaseQueries q) {
        return Stream.<Function<CaseQueries, Optional<String>>>of(
                        c -> c.actor(id).map(a -> a.actor().name() + ", " + a.mentions() + " mentions"),
                        c -> c.event(id).map(Correcting::shown),
                        c -> c.corrections().event(id).map(e -> "rejected: " + shown(e)),
                        c -> c.influence(id)
                                .map(i -> i.influence().cause().words().quote() + " "
                                        + i.influence().sign().symbol() + " "
                                        + i.influence().effect().words().quote()),
                        c -> c.claim(id).map(l -> ClaimsCommand.content(l.claim())))
                .flatMap(find -> find.apply(q).stream())
                .findFirst()
                .orElse("rejected");
    }

    private static String shown(Event event) {
        return event.summary() + (event.when().isKnown() ? ", " + Dates.shown(event.when()) : "");
    }

    static Map<String, Integer> counts(CaseQueries q) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("actors", q.actorCount());
        counts.put("events", q.eventCount());
        counts.put("claims", q.claimCount());
        for (String kind : List.of("conflicts", "influences", "nodes", "edges")) {
            counts.put(kind, q.corrections().count(kind));
        }
        return counts;
    }

    /** Says which numbers are others now. */
    static void say(Map<String, Integer> before, Map<String, Integer> after, Console console) {
        List<String> changes = new ArrayList<>();
        before.forEach((kind, count) -> {
            int now = after.getOrDefault(kind, 0);
            if (now != count) {
                changes.add("%s %d, before %d".formatted(kind, now, count));
            }
        });
        console.say(
                changes.isEmpty()
                        ? "the case is joined again; nothing came or went"
                        : "the case is joined again: " + String.join("; ", changes));
    }
}
