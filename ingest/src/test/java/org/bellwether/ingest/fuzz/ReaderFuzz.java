package org.bellwether.ingest.fuzz;

import java.util.Arrays;
import java.util.List;
import org.bellwether.ingest.ArticleIngest;
import org.bellwether.ingest.IngestOptions;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Outcomes;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.AddressList;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.input.ListFile;
import org.bellwether.model.Article;
import org.bellwether.model.Block;

/**
 * Whatever bytes come in, articles and reasons come out. What Jazzer calls; by hand, for an hour:
 *
 * <pre>bench/fuzz.sh 3600</pre>
 *
 * <p>The first byte picks the ending of the name, the others are the input.
 */
public final class ReaderFuzz {
    /** By the first byte; most formats are told by their content, whatever the name. */
    static final List<String> ENDINGS = List.of("txt", "html", "md", "csv", "jsonl", "eml", "list");

    /** Small enough that whatever takes long is a fault. */
    private static final Limits LIMITS =
            new Limits(1 << 20, 1 << 20, 4 << 20, 200, 100_000, 50, new Limits.Unpacking(3, 1_000, 100, 1 << 20));

    private static final ArticleIngest INGEST = new ArticleIngest(new IngestOptions(null, null, null, LIMITS));

    /** Outcomes of one input; no honest small input holds more. */
    private static final int MOST_OUTCOMES = 100_000;

    private ReaderFuzz() {}

    /** Reads one input; any exception is a fault. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length > 0) {
            read("input." + ENDINGS.get((data[0] & 0xFF) % ENDINGS.size()), Arrays.copyOfRange(data, 1, data.length));
        }
    }

    static void read(String name, byte[] bytes) {
        if (name.endsWith(".list")) {
            list(bytes);
            return;
        }
        try (Outcomes outcomes = INGEST.read(name, "file:///" + name, Content.of(bytes), null)) {
            for (int i = 0; outcomes.hasNext(); i++) {
                check(outcomes.next());
                if (i > MOST_OUTCOMES) {
                    throw new IllegalStateException("outcomes without end");
                }
            }
        }
    }

    /** Addresses one a line, site maps, tables of GDELT, packed or not. */
    private static void list(byte[] bytes) {
        try {
            ListFile list = ListFile.read(bytes);
            if (list.pages().stream()
                            .map(AddressList.Listed::address)
                            .distinct()
                            .count()
                    < list.pages().size()) {
                throw new IllegalStateException("an address twice");
            }
        } catch (Refused why) {
            if (why.getMessage() == null || why.getMessage().isBlank()) {
                throw new IllegalStateException("no reason", why);
            }
        }
    }

    /** What every article and every reason has to be, beyond what the records check themselves. */
    private static void check(Ingested outcome) {
        switch (outcome) {
            case Ingested.Found(Article article) -> {
                if (article.blocks().stream().map(Block::kind).noneMatch(Block.Kind::tells)) {
                    throw new IllegalStateException("an article that tells nothing: " + article.uri());
                }
            }
            case Ingested.Known known -> throw new IllegalStateException("nothing was read before: " + known);
            case Ingested.Skipped(String name, String reason) -> {
                if (reason.isBlank() || reason.contains("\n") || name.contains("\n")) {
                    throw new IllegalStateException("no reason in one line: " + name + ": " + reason);
                }
            }
        }
    }
}
