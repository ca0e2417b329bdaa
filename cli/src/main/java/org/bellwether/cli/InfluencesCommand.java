package org.bellwether.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bellwether.model.ActorId;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.situation.influence.InfluenceJoin;
import org.bellwether.store.Filter;
import org.bellwether.store.export.CaseExport;
import org.bellwether.store.export.ContractRecords;
import picocli.CommandLine.Command;

/** Lists the causal statements of a case. */
@Command(
        name = "influences",
        description =
                "Lists what drives what, as the articles tell it: by publication and as it stands there. --type is"
                        + " the sign (plus, minus, zero, unknown), --status how firmly it is said.")
final class InfluencesCommand extends ListCommand {
    InfluencesCommand(Console console, Stages stages) {
        super(console, stages);
    }

    private static Listing<LinkedInfluence> listing(Map<ActorId, String> names) {
        return new Listing<>(
                List.of("ID", "CAUSE", "SIGN", "EFFECT", "MODALITY", "VOICE", "EVIDENCE"),
                CaseExport.keys("influences"),
                i -> List.of(
                        i.influence().id().value(),
                        i.influence().cause().words().quote(),
                        i.influence().sign().symbol(),
                        i.influence().effect().words().quote(),
                        i.influence().modality().name().toLowerCase(Locale.ROOT),
                        i.influence().attributedTo().called(names::get),
                        i.influence().evidence().quote()),
                ContractRecords::influence);
    }

    /** What is rejected has no place in the model; its nodes are those that it alone would make. */
    private static LinkedInfluence asRead(Influence i) {
        return new LinkedInfluence(i, InfluenceJoin.causeNode(i.id()), InfluenceJoin.effectNode(i.id()));
    }

    @Override
    public Integer call() {
        if (isOfRejected()) {
            return ask(open -> open.asked(q -> {
                listing(q.names())
                        .print(
                                each -> q.corrections().influences().forEach(i -> each.accept(asRead(i))),
                                format(),
                                console);
                return Exit.DONE;
            }));
        }
        Filter filter = filter(values(Influence.Sign.class), values(Influence.Modality.class));
        Format wanted = format();
        return ask(open -> open.asked(q -> {
            Map<ActorId, String> names = wanted == Format.TABLE ? q.names() : Map.of();
            listing(names).print(each -> q.eachInfluence(filter, each), wanted, console);
            return Exit.DONE;
        }));
    }
}
