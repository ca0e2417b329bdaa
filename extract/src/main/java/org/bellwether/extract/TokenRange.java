package org.bellwether.extract;

import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.model.Span;

/**
 * Some neighbouring tokens of one sentence.
 *
 * @param sentence index of the sentence in its text
 * @param first index of the first token
 * @param end one past the index of the last token
 */
public record TokenRange(int sentence, int first, int end) implements Comparable<TokenRange> {
    public TokenRange {
        if (sentence < 0 || first < 0 || end <= first) {
            throw new IllegalArgumentException("tokens [%d, %d) of sentence %d".formatted(first, end, sentence));
        }
    }

    public boolean contains(int sentenceIndex, int token) {
        return sentence == sentenceIndex && first <= token && token < end;
    }

    public boolean overlaps(TokenRange other) {
        return sentence == other.sentence && first < other.end && other.first < end;
    }

    /** Where the tokens stand in the article. */
    public Span in(AnnotatedText text) {
        return text.span(text.sentences().get(sentence), first, end - 1);
    }

    /** The token on which the others of the range hang: the first whose head lies outside. */
    public int head(Sentence of) {
        for (int i = first; i < end; i++) {
            int head = of.token(i).head();
            if (head < first || head >= end) {
                return i;
            }
        }
        return end - 1;
    }

    @Override
    public int compareTo(TokenRange other) {
        return java.util.Comparator.comparingInt(TokenRange::sentence)
                .thenComparingInt(TokenRange::first)
                .thenComparingInt(TokenRange::end)
                .compare(this, other);
    }
}
