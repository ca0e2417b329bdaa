package org.bellwether.cli;

import java.util.List;
import java.util.Locale;
import org.bellwether.model.Event;
import org.bellwether.model.EventType;
import org.bellwether.model.Status;
import org.bellwether.store.Filter;
import org.bellwether.store.export.CaseExport;
import org.bellwether.store.export.ContractRecords;
import picocli.CommandLine.Command;

/** Lists the events of a case. */
@Command(name = "events", description = "Lists what happened, by time; what has none comes last.")
final class EventsCommand extends ListCommand {
    private static final Listing<Event> LISTING = new Listing<>(
            List.of("ID", "WHEN", "STATUS", "SOURCES", "PLACE", "WHAT"),
            CaseExport.keys("events"),
            e -> List.of(
                    e.id().value(),
                    Dates.shown(e.when()),
                    e.status().name().toLowerCase(Locale.ROOT),
                    Integer.toString(e.independentSources()),
                    e.place() == null ? "" : e.place().name(),
                    e.summary()),
            ContractRecords::event);

    EventsCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        Filter filter = filter(values(EventType.class), values(Status.class));
        LISTING.print(ask(open -> open.asked(q -> q.events(filter))), format(), console);
        return Exit.DONE;
    }
}
