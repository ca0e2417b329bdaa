package org.bellwether.store;

import java.util.List;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;

/** Recognises articles whose texts are all but the same. What it says depends on the articles, not on their order. */
public interface NearCopies {
    /** Takes an article in; once or again makes no difference. */
    void add(Article article);

    /** Whether an article that was taken in is a copy of another. */
    boolean isCopy(ArticleId article);

    /** Articles that belong together, two or more in a group. */
    List<List<ArticleId>> groups();

    /** Recognises none: only equal texts count as copies. */
    NearCopies NONE = new NearCopies() {
        @Override
        public void add(Article article) {}

        @Override
        public boolean isCopy(ArticleId article) {
            return false;
        }

        @Override
        public List<List<ArticleId>> groups() {
            return List.of();
        }
    };
}
