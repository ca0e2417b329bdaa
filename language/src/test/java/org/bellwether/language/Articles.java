package org.bellwether.language;

import java.util.List;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.When;

/** Articles for tests. */
final class Articles {
    private Articles() {}

    /** One paragraph. */
    static Article of(String text) {
        return of(text, text.isEmpty() ? List.of() : List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())));
    }

    static Article of(String text, List<Block> blocks) {
        return new Article(
                new ArticleId("test"),
                "file:///test.txt",
                null,
                null,
                List.of(),
                "en",
                When.unknown(),
                null,
                ArticleText.of(text),
                "0".repeat(64),
                null,
                blocks);
    }
}
