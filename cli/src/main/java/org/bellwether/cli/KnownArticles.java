package org.bellwether.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bellwether.model.ArticleId;
import org.bellwether.store.CaseFolder;

/** Which articles a case holds, for whoever has not opened it to write. */
record KnownArticles(Path folder) {
    boolean has(ArticleId article) {
        if (!Files.exists(folder.resolve("case.db"))) {
            return false;
        }
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            return open.has(article);
        }
    }
}
