package org.bellwether.cli;

import java.util.List;
import org.bellwether.model.ArticleId;
import org.bellwether.store.CaseFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes articles out of a case. */
@Command(name = "remove", description = "Takes articles and all that rests on them alone out of the case.")
final class RemoveCommand extends CaseCommand {
    @Parameters(arity = "1..*", paramLabel = "ID", description = "Articles' ids, as documents lists them.")
    List<String> ids = List.of();

    RemoveCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        CaseFolder.toAsk(folder()).close();
        int missing = 0;
        try (CaseFolder open = CaseFolder.toWrite(folder(), CaseFolder.PATIENCE, "remove")) {
            for (String id : ids) {
                if (id.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,119}") && open.remove(new ArticleId(id))) {
                    console.out().println("removed\t" + id);
                } else {
                    missing++;
                    console.say("no article has the id '%s'; see bellwether documents".formatted(id));
                }
            }
            open.join(stages.nearCopies());
        }
        return missing == 0 ? Exit.DONE : missing == ids.size() ? Exit.NO_INPUT : Exit.SKIPPED;
    }
}
