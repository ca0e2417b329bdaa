package org.bellwether.cli;

import java.util.List;
import java.util.Locale;
import org.bellwether.model.Conflict;
import org.bellwether.store.Filter;
import org.bellwether.store.export.CaseExport;
import org.bellwether.store.export.ContractRecords;
import picocli.CommandLine.Command;

/** Lists the conflicts of a case. */
@Command(
        name = "conflicts",
        description =
                "Lists statements that contradict, update or qualify one another, and those that agree independently.")
final class ConflictsCommand extends ListCommand {
    private static final Listing<Conflict> LISTING = new Listing<>(
            List.of("ID", "RELATION", "ABOUT", "A", "B"),
            CaseExport.keys("conflicts"),
            c -> List.of(
                    c.id().value(),
                    c.relation().name().toLowerCase(Locale.ROOT),
                    c.about(),
                    c.a().quote(),
                    c.b().quote()),
            ContractRecords::conflict);

    ConflictsCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        if (isOfRejected()) {
            return ask(open -> open.asked(q -> {
                LISTING.print(q.corrections().conflicts()::forEach, format(), console);
                return Exit.DONE;
            }));
        }
        Filter filter = filter(values(Conflict.Relation.class), List.of());
        return ask(open -> open.asked(q -> {
            LISTING.print(each -> q.eachConflict(filter, each), format(), console);
            return Exit.DONE;
        }));
    }
}
