package org.bellwether.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.search.Hit;
import org.bellwether.store.search.TextIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds sentences. */
@Command(name = "search", description = "Finds sentences that match, best first, with their articles.")
final class SearchCommand extends CaseCommand {
    private static final int DEFAULT_LIMIT = 20;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description = "Words; \"phrases\", +must, -not and begin* work too.")
    List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 20).")
    int limit = DEFAULT_LIMIT;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json, jsonl or csv (default: table on a terminal, else jsonl).")
    @Nullable
    Format format;

    SearchCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new CommandFault(Exit.WRONG_USE, "--limit must be at least 1, got " + limit);
        }
        return ask(open -> {
            List<Hit> hits = hits(open);
            Map<ArticleId, Document> documents = open.asked(q -> articles(hits, q));
            new Listing<Hit>(
                            List.of("DOCUMENT", "PUBLISHER", "PUBLISHED", "SENTENCE"),
                            List.of("document", "start", "end", "quote", "score", "title", "publisher", "published"),
                            hit -> cells(hit, documents.get(hit.sentence().article())),
                            hit -> record(hit, documents.get(hit.sentence().article())))
                    .print(
                            hits::forEach,
                            format != null ? format : console.terminal() ? Format.TABLE : Format.JSONL,
                            console);
            return Exit.DONE;
        });
    }

    /** Held, as a logger that nobody holds forgets its level: Lucene tells every start of faster instructions it might use. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private List<Hit> hits(CaseFolder open) {
        LUCENE.setLevel(Level.SEVERE);
        try {
            return new TextIndex(open).search(String.join(" ", words), limit);
        } catch (IOException failed) {
            throw new CommandFault(
                    Exit.MISSING,
                    "the search index of %s cannot be written or read (%s); check the folder's permissions and its disk"
                            .formatted(open.folder(), failed));
        }
    }

    private static Map<ArticleId, Document> articles(List<Hit> hits, CaseQueries queries) {
        Map<ArticleId, Document> found = new TreeMap<>();
        for (Hit hit : hits) {
            ArticleId article = hit.sentence().article();
            queries.document(article.value()).ifPresent(d -> found.put(article, d.document()));
        }
        return found;
    }

    private static List<String> cells(Hit hit, @Nullable Document document) {
        return List.of(
                hit.sentence().article().value(),
                document == null || document.publisher() == null ? "" : document.publisher(),
                document == null ? "" : Dates.shown(document.published()),
                hit.sentence().quote());
    }

    private static String record(Hit hit, @Nullable Document document) {
        return Json.object(
                "document",
                hit.sentence().article(),
                "start",
                hit.sentence().start(),
                "end",
                hit.sentence().end(),
                "quote",
                hit.sentence().quote(),
                "score",
                Math.round(hit.score() * 1000) / 1000.0,
                "title",
                document == null ? null : document.title(),
                "publisher",
                document == null ? null : document.publisher(),
                "published",
                document == null ? null : document.published().startIso());
    }
}
