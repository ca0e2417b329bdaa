package org.bellwether.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Searching;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.search.Hit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds sentences. */
@Command(name = "search", description = "Finds sentences that match, best first, with their articles.")
final class SearchCommand extends FormattedCommand {
    private static final int DEFAULT_LIMIT = 20;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description = "Words; \"phrases\", +must, -not and begin* work too.")
    List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 20).")
    int limit = DEFAULT_LIMIT;

    SearchCommand(Console console, Stages stages) {
        super(console, stages, Format.JSONL);
    }

    @Override
    public Integer call() {
        checkLimit(limit);
        return ask(open -> {
            List<Hit> hits = Searching.hits(open, String.join(" ", words), limit);
            Map<ArticleId, Document> documents = open.asked(q -> articles(hits, q));
            new Listing<Hit>(
                            List.of("DOCUMENT", "PUBLISHER", "PUBLISHED", "SENTENCE"),
                            List.of("document", "start", "end", "quote", "score", "title", "publisher", "published"),
                            hit -> cells(hit, documents.get(hit.sentence().article())),
                            hit -> record(hit, documents.get(hit.sentence().article())))
                    .print(hits::forEach, format(), console);
            return Exit.DONE;
        });
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
