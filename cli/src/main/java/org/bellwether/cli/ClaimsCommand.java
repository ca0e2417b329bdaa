package org.bellwether.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.model.Claim;
import org.bellwether.model.Span;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.export.CaseExport;
import org.bellwether.store.export.ContractRecords;
import picocli.CommandLine.Command;

/** Lists the claims of a case. */
@Command(name = "claims", description = "Lists who says what, by the article's publication and as it stands there.")
final class ClaimsCommand extends ListCommand {
    ClaimsCommand(Console console, Stages stages) {
        super(console, stages);
    }

    private static Listing<ListedClaim> listing(Map<ActorId, String> names) {
        return new Listing<>(
                List.of("ID", "KIND", "SPEAKER", "CUE", "CONTENT"),
                CaseExport.keys("claims"),
                c -> List.of(
                        c.claim().id().value(),
                        c.claim().kind().name().toLowerCase(Locale.ROOT),
                        speaker(c.claim(), names),
                        c.claim().cue().quote(),
                        content(c.claim())),
                ContractRecords::claim);
    }

    static String speaker(Claim claim, Map<ActorId, String> names) {
        return claim.voice().called(names::get);
    }

    static String content(Claim claim) {
        return claim.content().stream().map(Span::quote).collect(Collectors.joining(" … "));
    }

    @Override
    public Integer call() {
        if (isOfRejected()) {
            return ask(open -> open.asked(q -> {
                listing(q.names())
                        .print(
                                each -> q.corrections().claims().forEach(c -> each.accept(new ListedClaim(c, null))),
                                format(),
                                console);
                return Exit.DONE;
            }));
        }
        Filter filter = filter(values(Claim.Kind.class), List.of());
        Format wanted = format();
        return ask(open -> open.asked(q -> {
            Map<ActorId, String> names = wanted == Format.TABLE ? q.names() : Map.of();
            Consumer<Consumer<ListedClaim>> claims =
                    filter.source() == null ? each -> q.eachClaimOnce(filter, each) : each -> q.eachClaim(filter, each);
            listing(names).print(claims, wanted, console);
            return Exit.DONE;
        }));
    }
}
