package org.bellwether.cli;

import java.util.List;
import java.util.Optional;
import org.bellwether.ingest.copies.CopyIndex;
import org.bellwether.ingest.copies.Signature;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.store.NearCopies;
import org.jspecify.annotations.Nullable;

/** Near copies as ingest recognises them, by the runs of words that texts share. */
final class TextCopies implements NearCopies {
    private final CopyIndex index = new CopyIndex(this::kept);
    private @Nullable Kept kept;

    private Optional<Signature> kept(ArticleId article) {
        if (kept == null) {
            throw new IllegalStateException("nobody told where signatures are kept");
        }
        return kept.signature(article, (sha256, bytes) -> Signature.of(article, sha256, bytes));
    }

    @Override
    public void keptBy(Kept keeper) {
        kept = keeper;
    }

    @Override
    public int version() {
        return Signature.VERSION;
    }

    @Override
    public byte[] signature(Article article) {
        return Signature.of(article).bytes();
    }

    @Override
    public List<ArticleId> add(Document document, byte[] signature) {
        return index.add(signature(document, signature), document.published());
    }

    @Override
    public void restore(Document document, byte[] signature) {
        index.restore(signature(document, signature), document.published());
    }

    private static Signature signature(Document document, byte[] bytes) {
        return Signature.of(document.id(), document.sha256(), bytes);
    }

    @Override
    public void restore(ArticleId one, ArticleId other) {
        index.restore(one, other);
    }

    @Override
    public boolean isCopy(ArticleId article) {
        return index.duplicateOf(article).isPresent();
    }
}
