package org.bellwether.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bellwether.ask.Dates;
import org.bellwether.model.Event;
import org.bellwether.model.EventType;
import org.bellwether.model.Status;
import org.bellwether.store.Filter;
import org.bellwether.store.export.CaseExport;
import org.bellwether.store.export.ContractRecords;
import picocli.CommandLine.Command;

/** Lists the events of a case. */
@Command(
        name = "events",
        description = "Lists what happened, by time; what has no time comes last, as the articles tell it.")
final class EventsCommand extends ListCommand {
    private static final Listing<Event> LISTING = new Listing<>(
            List.of("ID", "WHEN", "STATUS", "SOURCES", "PLACE", "WHAT"),
            CaseExport.keys("events"),
            e -> List.of(
                    e.id().value(),
                    Dates.shown(e.when()),
                    status(e),
                    Integer.toString(e.independentSources()),
                    e.place() == null ? "" : e.place().name(),
                    e.summary()),
            ContractRecords::event);

    EventsCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        if (isOfRejected()) {
            return ask(open -> open.asked(q -> {
                LISTING.print(q.corrections().events()::forEach, format(), console);
                return Exit.DONE;
            }));
        }
        Filter filter = filter(values(EventType.class), values(Status.class));
        return ask(open -> open.asked(q -> {
            LISTING.print(each -> q.eachEvent(filter, each), format(), console);
            return Exit.DONE;
        }));
    }

    /** The status with who says so: a claim is somebody's. */
    private static String status(Event event) {
        String name = event.status().name().toLowerCase(Locale.ROOT);
        return event.reports().stream()
                .filter(r -> r.status() == event.status())
                .map(r -> r.attributedTo().text())
                .filter(Objects::nonNull)
                .findFirst()
                .map(who -> event.status() == Status.FACT ? name : name + ": " + who)
                .orElse(name);
    }
}
