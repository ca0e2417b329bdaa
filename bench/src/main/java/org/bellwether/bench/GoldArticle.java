package org.bellwether.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** Makes articles of gold texts: the text as it stands, cut into blocks. */
final class GoldArticle {
    private GoldArticle() {}

    /** One block: a sentence, or a text without line breaks. */
    static Article sentence(String id, String text, @Nullable LocalDate published) {
        return of(id, text, published, List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())));
    }

    /** Each stretch between separators is a paragraph; a first one that begins with the title is the headline. */
    static Article paragraphs(String id, String text, String title, @Nullable LocalDate published, String separator) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String part : text.split(separator, -1)) {
            if (!part.isBlank()) {
                boolean headline = blocks.isEmpty() && !title.isEmpty() && part.startsWith(title);
                Block.Kind kind = headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH;
                blocks.add(new Block(kind, at, at + part.length()));
            }
            at += part.length() + separator.length();
        }
        return of(id, text, published, blocks);
    }

    static Article of(String id, String text, @Nullable LocalDate published, List<Block> blocks) {
        String name = id.replaceAll("[^A-Za-z0-9.-]", "-");
        return new Article(
                new ArticleId(name.substring(0, Math.min(100, name.length()))),
                "file:///gold",
                null,
                null,
                List.of(),
                "en",
                published == null ? When.unknown() : When.day(published, When.Method.GIVEN, null),
                null,
                ArticleText.of(text),
                "0".repeat(64),
                null,
                blocks);
    }
}
