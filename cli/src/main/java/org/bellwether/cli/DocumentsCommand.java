package org.bellwether.cli;

import java.util.List;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Titles;
import org.bellwether.model.Document;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedDocument;
import org.bellwether.store.export.CaseExport;
import org.bellwether.store.export.ContractRecords;
import picocli.CommandLine.Command;

/** Lists the articles of a case. */
@Command(name = "documents", description = "Lists the articles of the case.")
final class DocumentsCommand extends ListCommand {
    private static final Listing<ListedDocument> LISTING = new Listing<>(
            List.of("ID", "PUBLISHED", "PUBLISHER", "NOTE", "TITLE"),
            CaseExport.keys("documents"),
            d -> cells(d, d.document()),
            d -> ContractRecords.document(d.document(), null));

    DocumentsCommand(Console console, Stages stages) {
        super(console, stages);
    }

    private static List<String> cells(ListedDocument listed, Document document) {
        String note = document.duplicateOf() != null
                ? "copy of " + document.duplicateOf()
                : listed.analysed() ? "" : "not analysed (%s)".formatted(document.language());
        return List.of(
                document.id().value(),
                Dates.shown(document.published()),
                document.publisher() == null ? "" : document.publisher(),
                note,
                Titles.of(document));
    }

    @Override
    public Integer call() {
        Filter filter = filter(List.of(), List.of());
        return ask(open -> open.asked(q -> {
            LISTING.print(each -> q.eachDocument(filter, each), format(), console);
            return Exit.DONE;
        }));
    }
}
