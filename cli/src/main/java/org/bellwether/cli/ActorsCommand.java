package org.bellwether.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedActor;
import org.bellwether.store.export.CaseExport;
import org.bellwether.store.export.ContractRecords;
import picocli.CommandLine.Command;

/** Lists the actors of a case. */
@Command(name = "actors", description = "Lists countries, persons, organizations and groups, the most mentioned first.")
final class ActorsCommand extends ListCommand {
    private static final Listing<ListedActor> LISTING = new Listing<>(
            List.of("ID", "NAME", "KIND", "COUNTRY", "MENTIONS", "ALSO"),
            CaseExport.keys("actors"),
            a -> List.of(
                    a.actor().id().value(),
                    a.actor().name(),
                    a.actor().kind().name().toLowerCase(Locale.ROOT),
                    a.actor().country() == null ? "" : a.actor().country(),
                    Integer.toString(a.mentions()),
                    a.actor().aliases().stream()
                            .map(Alias::text)
                            .filter(t -> !t.equals(a.actor().name()))
                            .distinct()
                            .limit(5)
                            .collect(Collectors.joining(", "))),
            a -> ContractRecords.actor(a.actor()));

    ActorsCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        Filter filter = filter(values(ActorKind.class), List.of());
        return ask(open -> open.asked(q -> {
            LISTING.print(each -> q.eachActor(filter, each), format(), console);
            return Exit.DONE;
        }));
    }
}
