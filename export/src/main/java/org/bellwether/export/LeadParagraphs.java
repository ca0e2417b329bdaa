package org.bellwether.export;

import java.util.HashMap;
import java.util.Map;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Block;
import org.bellwether.model.Span;
import org.bellwether.store.CaseQueries;

/** Up to where each article's headline and first paragraph reach. Each article is looked at once. */
final class LeadParagraphs {
    private final CaseQueries queries;
    private final Map<ArticleId, Integer> ends = new HashMap<>();

    LeadParagraphs(CaseQueries queries) {
        this.queries = queries;
    }

    /** Whether a stretch of text begins there. */
    boolean hold(Span span) {
        return span.start()
                < ends.computeIfAbsent(
                        span.article(),
                        id -> queries.stored(id).map(s -> end(s.article())).orElse(0));
    }

    private static int end(Article article) {
        return article.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .map(b -> article.text().codePointAt(b.end()))
                .orElse(0);
    }
}
