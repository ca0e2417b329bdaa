package org.bellwether.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
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

    /** The words that lie wholly in a span, sentence by sentence. */
    public static List<TokenRange> within(AnnotatedText text, Span span) {
        int start = text.article().text().utf16At(span.start());
        int end = text.article().text().utf16At(span.end());
        List<TokenRange> found = new ArrayList<>();
        for (Sentence sentence : text.sentences(start, end)) {
            List<Token> inside = sentence.tokens().stream()
                    .filter(t -> t.start() >= start && t.end() <= end)
                    .toList();
            if (!inside.isEmpty()) {
                found.add(new TokenRange(
                        sentence.index(),
                        inside.getFirst().index(),
                        inside.getLast().index() + 1));
            }
        }
        return found;
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
        return Comparator.comparingInt(TokenRange::sentence)
                .thenComparingInt(TokenRange::first)
                .thenComparingInt(TokenRange::end)
                .compare(this, other);
    }
}
