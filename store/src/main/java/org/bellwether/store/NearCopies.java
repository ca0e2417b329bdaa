package org.bellwether.store;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;

/**
 * Recognises articles whose texts are all but the same. What it says depends on the articles, not on their order.
 *
 * <p>The case keeps each article's signature and which articles were found to belong together, so that an article is signed and
 * compared once; {@link CaseFolder#recall} tells both to a new one.
 */
public interface NearCopies {
    /** Goes up when the same text gets another signature; those of other versions are made anew. */
    int version();

    /** Where signatures are kept. */
    interface Kept {
        /** The signature of an article that was taken in, with its text's hash; empty where it is not there any more. */
        <T> Optional<T> signature(ArticleId article, BiFunction<String, byte[], T> made);
    }

    /** Tells from where the signatures of articles that were taken in can be had again, so that none need be held. */
    default void keptBy(Kept kept) {}

    /** What has to be kept of an article to compare it with others. Pure. */
    byte[] signature(Article article);

    /**
     * Takes an article in.
     *
     * @return articles that belong together with it: one at least of each group that it joins
     */
    List<ArticleId> add(Document document, byte[] signature);

    /** Takes in one that was taken in before; what was found then is told by {@link #restore(ArticleId, ArticleId)}. */
    void restore(Document document, byte[] signature);

    /** Tells that two articles that were restored belong together. */
    void restore(ArticleId one, ArticleId other);

    /** Whether an article that was taken in is a copy of another. */
    boolean isCopy(ArticleId article);

    /** Recognises none: only equal texts count as copies. */
    NearCopies NONE = new NearCopies() {
        @Override
        public int version() {
            return 0;
        }

        @Override
        public byte[] signature(Article article) {
            return new byte[0];
        }

        @Override
        public List<ArticleId> add(Document document, byte[] signature) {
            return List.of();
        }

        @Override
        public void restore(Document document, byte[] signature) {}

        @Override
        public void restore(ArticleId one, ArticleId other) {}

        @Override
        public boolean isCopy(ArticleId article) {
            return false;
        }
    };
}
