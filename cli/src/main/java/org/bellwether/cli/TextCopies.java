package org.bellwether.cli;

import java.util.List;
import org.bellwether.ingest.copies.CopyIndex;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.store.NearCopies;

/** Near copies as ingest recognises them, by the runs of words that texts share. */
final class TextCopies implements NearCopies {
    private final CopyIndex index = new CopyIndex();

    @Override
    public void add(Article article) {
        index.add(article);
    }

    @Override
    public boolean isCopy(ArticleId article) {
        return index.duplicateOf(article).isPresent();
    }

    @Override
    public List<List<ArticleId>> groups() {
        return index.duplicates().entrySet().stream()
                .map(copy -> List.of(copy.getKey(), copy.getValue()))
                .toList();
    }
}
