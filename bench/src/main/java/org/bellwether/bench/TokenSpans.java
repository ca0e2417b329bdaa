package org.bellwether.bench;

import java.util.Optional;
import org.bellwether.extract.TokenRange;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/** From places in a text to tokens and back, in UTF-16. */
final class TokenSpans {
    private TokenSpans() {}

    /** The tokens of the first sentence in which the span covers any. */
    static Optional<TokenRange> covering(AnnotatedText text, GoldSpan span) {
        for (Sentence sentence : text.sentences()) {
            int first = -1;
            int last = -1;
            for (Token token : sentence.tokens()) {
                if (token.start() < span.end() && span.start() < token.end()) {
                    first = first < 0 ? token.index() : first;
                    last = token.index();
                }
            }
            if (first >= 0) {
                return Optional.of(new TokenRange(sentence.index(), first, last + 1));
            }
        }
        return Optional.empty();
    }

    static GoldSpan of(AnnotatedText text, TokenRange range) {
        Sentence sentence = text.sentences().get(range.sentence());
        return new GoldSpan(
                sentence.token(range.first()).start(),
                sentence.token(range.end() - 1).end());
    }
}
