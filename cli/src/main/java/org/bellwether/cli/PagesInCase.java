package org.bellwether.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bellwether.ingest.input.KnownPages;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ContentHash;
import org.bellwether.store.CaseFolder;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a case holds, looked up once when the first is asked for: what is read in the same run is met once in it. Not
 * thread-safe.
 */
final class PagesInCase implements KnownPages {
    /** 80 bits: of a million pages two share them with a chance of one in a trillion. */
    private static final int DIGITS = 20;

    private final Path folder;
    private @Nullable Map<String, ArticleId> pages;

    PagesInCase(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<ArticleId> read(String address, String retrieved) {
        Map<String, ArticleId> known = pages;
        if (known == null) {
            known = load();
            pages = known;
        }
        return known.isEmpty() ? Optional.empty() : Optional.ofNullable(known.get(key(address, retrieved)));
    }

    private Map<String, ArticleId> load() {
        Map<String, ArticleId> known = new HashMap<>();
        if (Files.exists(folder.resolve("case.db"))) {
            try (CaseFolder open = CaseFolder.toAsk(folder)) {
                open.eachPage((uri, retrieved, article) -> known.putIfAbsent(key(uri, retrieved), article));
            }
        }
        return known;
    }

    private static String key(String address, String retrieved) {
        return ContentHash.of(address + ' ' + retrieved, DIGITS);
    }
}
