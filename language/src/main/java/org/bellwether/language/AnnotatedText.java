package org.bellwether.language;

import java.util.List;
import org.bellwether.model.Article;
import org.bellwether.model.Span;

/**
 * An article with the grammar of its sentences; only blocks that tell something are in it.
 *
 * @param article the article
 * @param sentences in text order
 */
public record AnnotatedText(Article article, List<Sentence> sentences) {
    public AnnotatedText {
        sentences = List.copyOf(sentences);
    }

    /** The span of a whole sentence. */
    public Span span(Sentence sentence) {
        return article.span(sentence.start(), sentence.end());
    }

    /** The span from one token to another of the same sentence, both included. */
    public Span span(Sentence sentence, int firstToken, int lastToken) {
        return article.span(
                sentence.token(firstToken).start(), sentence.token(lastToken).end());
    }
}
