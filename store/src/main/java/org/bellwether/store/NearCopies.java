package org.bellwether.store;

import java.util.List;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;

/** Finds articles whose texts are all but the same. */
public interface NearCopies {
    /** Groups of two or more; what comes out does not depend on the articles' order. */
    List<List<ArticleId>> among(Iterable<Article> articles);

    /** Finds none: only equal texts count as copies. */
    NearCopies NONE = _ -> List.of();
}
