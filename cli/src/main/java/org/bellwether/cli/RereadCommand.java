package org.bellwether.cli;

import java.util.Iterator;
import java.util.List;
import org.bellwether.ask.Plain;
import org.bellwether.model.Article;
import org.bellwether.model.OwnTable;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.NearCopies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the stored articles again. */
@Command(
        name = "reread",
        description =
                "Reads the stored articles again with this version of the program and the tables that the case keeps"
                        + " (--actors and --agents as for read).")
final class RereadCommand extends CaseCommand {
    @Mixin
    TableOptions own = new TableOptions();

    RereadCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        List<OwnTable> tables = own.tables();
        CaseFolder.toAsk(folder()).close();
        try (CaseFolder open = CaseFolder.toWrite(folder(), CaseFolder.PATIENCE, "reread");
                Progress progress = Progress.of(console)) {
            KeptTables.add(open, tables);
            Iterator<Article> articles = open.articleIds().stream()
                    .flatMap(id -> open.article(id).stream())
                    .iterator();
            NearCopies copies = stages.nearCopies();
            open.recall(copies);
            int cores = Runtime.getRuntime().availableProcessors();
            int faults = new ReadingRun(open, stages, copies, console, cores, (_, article) -> {
                        progress.step();
                        console.out().println("read\t" + article.id() + "\t" + Plain.line(article.uri()));
                        console.out().flush();
                    })
                    .run(articles, true);
            open.join(copies);
            return faults == 0 ? Exit.DONE : Exit.OUR_FAULT;
        }
    }
}
