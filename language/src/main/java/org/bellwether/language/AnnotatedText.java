package org.bellwether.language;

import java.util.List;
import java.util.function.Predicate;
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

    /** The sentences that a stretch of the text reaches into, in text order; from one UTF-16 position up to another. */
    public List<Sentence> sentences(int startUtf16, int endUtf16) {
        int from = firstThat(s -> s.end() > startUtf16);
        return sentences.subList(from, Math.max(from, firstThat(s -> s.start() >= endUtf16)));
    }

    /** The first sentence of those that a condition holds for, which holds for all behind it too. */
    private int firstThat(Predicate<Sentence> condition) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(sentences.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
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
