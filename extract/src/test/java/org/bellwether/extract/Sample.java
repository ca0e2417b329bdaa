package org.bellwether.extract;

import java.time.LocalDate;
import java.util.List;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Engines;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** Articles and analysed texts made from a few words, for tests. */
public final class Sample {
    private Sample() {}

    /** The words as one paragraph of an article published on the day (ISO), or on no known day, analysed. */
    public static AnnotatedText text(String words, @Nullable String published) {
        return Engines.shared().annotate(article(words, published));
    }

    /** As {@link #text(String, String)}, published on 2022-03-10. */
    public static AnnotatedText text(String words) {
        return text(words, "2022-03-10");
    }

    /** As {@link #text(String)}, of an article of another id. */
    public static AnnotatedText textOf(String id, String words) {
        return Engines.shared().annotate(article(id, words, "2022-03-10"));
    }

    /** The words as the headline of an article that has nothing else, analysed. */
    public static AnnotatedText headline(String words) {
        return Engines.shared().annotate(article("sample", words, "2022-03-10", Block.Kind.HEADLINE));
    }

    /** The words as one paragraph of an article in English, not analysed. */
    public static Article article(String words, @Nullable String published) {
        return article("sample", words, published);
    }

    private static Article article(String id, String words, @Nullable String published) {
        return article(id, words, published, Block.Kind.PARAGRAPH);
    }

    private static Article article(String id, String words, @Nullable String published, Block.Kind kind) {
        When when =
                published == null ? When.unknown() : When.day(LocalDate.parse(published), When.Method.METADATA, null);
        return new Article(
                new ArticleId(id),
                "file:///sample.txt",
                null,
                null,
                List.of(),
                "en",
                when,
                null,
                ArticleText.of(words),
                "0".repeat(64),
                null,
                List.of(new Block(kind, 0, words.length())));
    }
}
